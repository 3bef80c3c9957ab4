import {
  HistoryEntry,
  Review,
  reviewStatus,
  RevisionRule,
  StatusInput,
  textDiffers,
  textMoved,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { readDuration } from '@learning-paths/content';
import { VisibleLibrary } from '../library/LibraryVisibility';
import { GuideOrigin, mayReadTextOf } from '../library/origins';
import { visibleSection } from '../library/visibleSection';
import { GuideFacts } from '../store/content/types';
import { Attestation, StoredReview } from '../store/reviews/types';
import { TeamVisibility } from '../teams/types';
import { TeamAddress } from './types';

/** How long reviews last where a guide does not say, in milliseconds, and who says that a text moved. */
export interface ReviewTimes {
  /** `honour` where left out. */
  revisions?: RevisionRule;
  intervalMs: number;
  graceMs: number;
}

/** What the status of a team's review of a guide depends on. */
export function statusInput(options: {
  team: string;
  guide: GuideFacts;
  guideId: string;
  attestation: Attestation | undefined;
  times: ReviewTimes;
  now: number;
}): StatusInput {
  const { team, guide, guideId, attestation, times, now } = options;
  return {
    attestation: attestation && {
      ...attestation,
      digest: attestation.presentDigest,
      at: attestation.at.getTime(),
    },
    guide: { digest: guide.digest, revision: guide.revision },
    revisions: times.revisions,
    intervalMs:
      readDuration(guide.reviewInterval)?.milliseconds ?? times.intervalMs,
    spreadBy: `${team}\n${guideId}`,
    now,
  };
}

/** What one caller may see beside a review itself. */
export interface Reader {
  visibleLibrary: VisibleLibrary;
  /** Teams of which the caller may not know. */
  hiddenTeams: ReadonlySet<string>;
}

/** A stored review as the API shows it; undefined where there is none. */
export function toReview(
  options: Reader & {
    team: string;
    guide: GuideFacts & GuideOrigin;
    stored: StoredReview;
    times: ReviewTimes;
    now: number;
  },
): Review | undefined {
  const { team, guide, stored, times } = options;
  const { attestation } = stored;
  if (!attestation) {
    return undefined;
  }
  const seen = { ...attestation, digest: attestation.presentDigest };
  const { section, inheritedFrom, comment } = visibleParts(
    attestation,
    guide,
    options,
  );
  return {
    team,
    path: guide.path,
    outcome: attestation.outcome,
    comment,
    until: attestation.until,
    digest: attestation.digest,
    revision: attestation.revision,
    opened: attestation.opened,
    section,
    inheritedFrom,
    reviewedBy: attestation.userRef,
    reviewedByName: attestation.userName,
    capacity: attestation.capacity,
    channel: attestation.channel,
    reviewedAt: attestation.at.toISOString(),
    version: stored.version,
    status: reviewStatus(
      statusInput({ ...options, attestation, guideId: stored.guideId }),
    ),
    textMoved: textMoved(seen, guide, times.revisions),
    textDiffers: textDiffers(seen, guide, times.revisions) || undefined,
  };
}

/** Of what a record names, what this caller may know: a source's words, a section, another team. */
export function visibleParts(
  {
    comment,
    source,
    section,
    inheritedFrom,
  }: Pick<Attestation, 'comment' | 'source' | 'section' | 'inheritedFrom'>,
  guide: GuideOrigin | undefined,
  { visibleLibrary, hiddenTeams }: Reader,
): Pick<HistoryEntry, 'comment' | 'section' | 'inheritedFrom'> {
  return {
    comment: mayReadTextOf(visibleLibrary, guide, source) ? comment : undefined,
    section: visibleSection(section, visibleLibrary),
    inheritedFrom:
      inheritedFrom !== undefined && hiddenTeams.has(inheritedFrom)
        ? undefined
        : inheritedFrom,
  };
}

/** Shows stored reviews, each to its caller. */
export class ReviewAnswers {
  readonly #visibility: TeamVisibility;
  readonly #times: ReviewTimes;
  readonly #now: () => number;

  constructor(options: {
    visibility: TeamVisibility;
    times: ReviewTimes;
    /** Milliseconds since 1970. */
    now: () => number;
  }) {
    this.#visibility = options.visibility;
    this.#times = options.times;
    this.#now = options.now;
  }

  /** Undefined where there is no review. */
  async review(
    { credentials, team }: TeamAddress,
    found: {
      visibleLibrary: VisibleLibrary;
      guide: GuideFacts & GuideOrigin;
    },
    stored: StoredReview,
  ): Promise<Review | undefined> {
    const origin = stored.attestation?.inheritedFrom;
    const hiddenTeams = await this.#visibility.hiddenAmong({
      credentials,
      teams: origin === undefined ? [] : [origin],
    });
    return toReview({
      ...found,
      team,
      hiddenTeams,
      stored,
      times: this.#times,
      now: this.#now(),
    });
  }
}
