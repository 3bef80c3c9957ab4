import { HistoryEntry } from '@learning-paths/backstage-plugin-learning-paths-common';
import { mayReadTextOf } from '../library/origins';
import { seenSection } from '../library/seenSection';
import { StoredRecord } from '../store/reviews/reviewTypes';
import { FoundGuide } from './ReviewableGuides';
import { seenTeam } from './seenTeam';

/** A record of the history as the API shows it to one caller. */
export function toHistoryEntry(
  record: StoredRecord,
  { view, guide }: Pick<FoundGuide, 'view' | 'guide'>,
  hiddenTeams: ReadonlySet<string>,
): HistoryEntry {
  const { kind, attestation, inherited } = record;
  return {
    kind,
    outcome: attestation?.outcome,
    comment: mayReadTextOf(view, guide, record.source)
      ? attestation?.comment
      : undefined,
    until: attestation?.until,
    digest: attestation?.digest,
    revision: attestation?.revision,
    opened: attestation?.opened,
    by: record.userRef,
    byName: record.userName,
    capacity: record.capacity,
    channel: record.channel,
    at: record.at.toISOString(),
    section: seenSection(record.section, view),
    inheritedFrom: seenTeam(inherited?.from, hiddenTeams),
    transferredBy: inherited?.by,
    transferredByName: inherited?.byName,
    transferredAt: inherited?.at.toISOString(),
  };
}
