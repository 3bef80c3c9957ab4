import { Knex } from 'knex';
import { AttestationRow } from '../rows';
import { appendRecords, holdReviews, readHeld } from './heldReviews';
import { bySurvivor, mergedInto } from './mergedGuides';
import {
  attestedAt,
  loadReviews,
  newestOf,
  toAttestation,
  toColumns,
} from './reviewRows';
import { Transfer, TransferReport } from './types';

/** Lets a team take over reviews of others; see {@link ReviewStore.transfer}. */
export async function transfer(
  tx: Knex.Transaction,
  { from, to, by, preview }: Transfer,
): Promise<TransferReport> {
  const offers = await newestOffers(tx, from);
  const wanted = { team: to, guideIds: [...offers.keys()] };
  const held = await (preview ? readHeld : holdReviews)(tx, wanted);
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
          ...toColumns({
            ...toAttestation(offer),
            inheritedFrom: offer.team_ref,
          }),
          kind: 'inherit' as const,
          base_version: null,
          attested_at: attestedAt(offer),
          transferred_by: by.userRef,
          transferred_by_name: by.userName,
        },
      },
    ];
  });
  if (!preview) {
    await appendRecords(tx, { team: to, records });
  }
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
