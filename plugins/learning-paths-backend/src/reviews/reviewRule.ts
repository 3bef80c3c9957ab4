import {
  textMoved,
  Review,
  reviewStatus,
  RevisionRule,
  StatusInput,
  textDiffers,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { readDuration } from '@learning-paths/content';
import { VisibleLibrary } from '../library/LibraryVisibility';
import { GuideOrigin, mayReadTextOf } from '../library/origins';
import { visibleSection } from '../library/visibleSection';
import { StoredAttestation, StoredReview } from '../store/reviews/types';
import { GuideFacts } from '../store/content/types';
import { visibleTeam } from './visibleTeam';

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
  attestation: StoredAttestation | undefined;
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

/** A stored review as the API shows it; undefined where there is none. */
export function toReview(options: {
  team: string;
  guide: GuideFacts & GuideOrigin;
  stored: StoredReview;
  /** What the caller may read. */
  visibleLibrary: VisibleLibrary;
  /** Teams of which the caller may not know. */
  hiddenTeams: ReadonlySet<string>;
  times: ReviewTimes;
  now: number;
}): Review | undefined {
  const { team, guide, stored, visibleLibrary, hiddenTeams, times } = options;
  const { attestation } = stored;
  if (!attestation) {
    return undefined;
  }
  const seen = { ...attestation, digest: attestation.presentDigest };
  return {
    team,
    path: guide.path,
    outcome: attestation.outcome,
    comment: mayReadTextOf(visibleLibrary, guide, attestation.source)
      ? attestation.comment
      : undefined,
    until: attestation.until,
    digest: attestation.digest,
    revision: attestation.revision,
    opened: attestation.opened,
    section: visibleSection(attestation.section, visibleLibrary),
    inheritedFrom: visibleTeam(attestation.inheritedFrom, hiddenTeams),
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
