import {
  HistoryEntry,
  Review,
  reviewStatus,
  textDiffers,
  textMoved,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { VisibleLibrary } from '../library/LibraryVisibility';
import { GuideOrigin, mayReadTextOf } from '../library/origins';
import { visibleSection } from '../library/visibleSection';
import { GuideFacts } from '../store/content/types';
import {
  Attestation,
  AttestationRecord,
  StoredReview,
} from '../store/reviews/types';
import { ReviewTimes, statusInput } from './reviewRule';

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

/**
 * A record of the history as the API shows it.
 *
 * @param guide - undefined where it is gone
 */
export function toHistoryEntry(
  record: AttestationRecord,
  guide: GuideOrigin | undefined,
  reader: Reader,
): HistoryEntry {
  return {
    kind: record.kind,
    outcome: record.outcome,
    until: record.until,
    digest: record.digest,
    revision: record.revision,
    opened: record.opened,
    by: record.userRef,
    byName: record.userName,
    capacity: record.capacity,
    channel: record.channel,
    at: record.at.toISOString(),
    ...visibleParts(record, guide, reader),
    transferredBy: record.transferredBy,
    transferredByName: record.transferredByName,
    transferredAt:
      record.transferredBy === undefined
        ? undefined
        : record.appendedAt.toISOString(),
  };
}

/** Of what a record names, what this caller may know: a source's words, a section, another team. */
function visibleParts(
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
