import { Knex } from 'knex';
import { appendRecords, writerColumns } from './reviewAppend';
import { holdReviews } from './reviewLocks';
import {
  attestedAt,
  bySurvivor,
  loadReviews,
  mergedInto,
  newestOf,
  toAttestation,
} from './reviewRows';
import { ReviewStore, TransferReport } from './types';
import { AttestationRow } from '../rows';

/** Lets a team take over reviews of others; see {@link ReviewStore.transfer}. */
export async function writeTransfer(
  tx: Knex.Transaction,
  options: Parameters<ReviewStore['transfer']>[0],
): Promise<TransferReport> {
  const { from, to, by } = options;
  const offers = await newestOffers(tx, from);
  const held = await holdReviews(tx, {
    team: to,
    guideIds: [...offers.keys()],
  });
  const report: TransferReport = { inherited: [], kept: [] };
  const records = [...offers].flatMap(([guideId, offer]) => {
    const own = held.get(guideId);
    if (!own || (own.current && attestedAt(own.current) >= attestedAt(offer))) {
      report.kept.push(guideId);
      return [];
    }
    report.inherited.push({ guideId, from: offer.team_ref });
    return [
      {
        held: own,
        columns: {
          kind: 'inherit' as const,
          outcome: offer.outcome,
          comment: offer.comment,
          until_day: offer.until_day,
          digest: offer.digest,
          revision: offer.revision,
          opened: offer.opened,
          section_series: offer.section_series,
          section_title: offer.section_title,
          source_id: offer.source_id,
          ...writerColumns(toAttestation(offer)),
          inherited_from: offer.team_ref,
          attested_at: attestedAt(offer),
          transferred_by: by.userRef,
          transferred_by_name: by.userName,
        },
      },
    ];
  });
  await appendRecords(tx, { team: to, records });
  return report;
}

/** The newest of the current attestations of these teams, by guide. */
async function newestOffers(
  tx: Knex.Transaction,
  teams: readonly string[],
): Promise<Map<string, AttestationRow>> {
  const survivors = await mergedInto(tx);
  const offers = new Map<string, AttestationRow>();
  for (const team of teams) {
    const reviews = await loadReviews(tx, { team });
    for (const [guideId, rows] of bySurvivor(reviews, survivors)) {
      const offer = newestOf(rows)?.attestation;
      const best = offers.get(guideId);
      if (offer && (!best || attestedAt(offer) > attestedAt(best))) {
        offers.set(guideId, offer);
      }
    }
  }
  return offers;
}
