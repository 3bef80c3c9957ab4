import { HistoryEntry } from '@learning-paths/backstage-plugin-learning-paths-common';
import { mayReadTextOf } from '../library/origins';
import { visibleSection } from '../library/visibleSection';
import { StoredRecord } from '../store/reviews/types';
import { FoundGuide } from './ReviewableGuides';
import { visibleTeam } from './visibleTeam';

/** A record of the history as the API shows it to one caller. */
export function toHistoryEntry(
  record: StoredRecord,
  { visibleLibrary, guide }: Pick<FoundGuide, 'visibleLibrary' | 'guide'>,
  hiddenTeams: ReadonlySet<string>,
): HistoryEntry {
  const { kind, attestation, inherited } = record;
  return {
    kind,
    outcome: attestation?.outcome,
    comment: mayReadTextOf(visibleLibrary, guide, record.source)
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
    section: visibleSection(record.section, visibleLibrary),
    inheritedFrom: visibleTeam(inherited?.from, hiddenTeams),
    transferredBy: inherited?.by,
    transferredByName: inherited?.byName,
    transferredAt: inherited?.at.toISOString(),
  };
}
