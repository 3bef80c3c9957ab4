import { HistoryEntry } from '@learning-paths/backstage-plugin-learning-paths-common';
import { GuideOrigin } from '../library/origins';
import { AttestationRecord } from '../store/reviews/types';
import { Reader, visibleParts } from './review';

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
