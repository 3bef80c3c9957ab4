import { Knex } from 'knex';
import { loadSuccessors } from '../digestSuccessors';
import { toAttestation, toColumns } from './reviewRows';
import { CurrentText, loadTexts } from './currentTexts';
import { appendRecords, HeldReview, holdReviews } from './heldReviews';
import { keepTexts } from './keepTexts';
import { isSeen, SeenVersion } from './seenVersion';
import { AttestEntry, AttestResult } from './types';

/** An instant that is past, for a database that is given one. */
export interface PastInstant {
  at: Date;
  /** By guide id; those that are left out were then what they are now. */
  texts: ReadonlyMap<string, CurrentText>;
}

/** Appends attestations, or tells why not; see {@link ReviewStore.attest}. */
export async function attest(
  tx: Knex.Transaction,
  options: { team: string; entries: AttestEntry[]; past?: PastInstant },
): Promise<AttestResult> {
  const { team, past } = options;
  const guideIds = options.entries.map(({ guide }) => guide.guideId);
  const held = await holdReviews(tx, { team, guideIds });
  const entries = await byPresentDigests(tx, options.entries);
  const heldFor = ({ guide }: AttestEntry) => held.get(guide.guideId);
  const isNew = (entry: AttestEntry) => {
    const found = heldFor(entry);
    // Who names no version sends a request twice that cannot be told by its version.
    const isTwice = entry.version === 'any' && found && isReplay(entry, found);
    return isAsSeen(entry, found) && !isTwice;
  };
  for (const entry of entries) {
    const found = heldFor(entry);
    if (found && !isNew(entry) && !isReplay(entry, found)) {
      const { guideId, review } = found;
      return { kind: 'stale', guideId, review };
    }
  }
  const fresh = entries.filter(isNew);
  const texts = new Map([
    ...(await loadTexts(
      tx,
      fresh.map(({ guide }) => guide),
    )),
    ...(past?.texts ?? []),
  ]);
  const moved = fresh.find(
    ({ guide, attestation }) =>
      !texts.has(guide.guideId) ||
      texts.get(guide.guideId)?.digest !== attestation.digest,
  );
  if (moved) {
    const { guideId } = moved.guide;
    return { kind: 'text-moved', guideId, digest: texts.get(guideId)?.digest };
  }
  await keepTexts(tx, [...texts.values()]);
  const written = await appendRecords(tx, {
    team,
    at: past?.at,
    records: fresh.flatMap(entry => {
      const { guide, version, attestation } = entry;
      const found = heldFor(entry);
      return found
        ? {
            held: found,
            columns: {
              kind: 'attest' as const,
              base_version: version === undefined ? null : found.review.version,
              ...toColumns({
                ...attestation,
                revision: texts.get(guide.guideId)?.revision,
                source: guide.file?.source,
              }),
            },
          }
        : [];
    }),
  });
  return {
    kind: 'attested',
    reviews: entries.map(({ guide: { guideId } }) => ({
      ...(written.get(guideId) ??
        held.get(guideId)?.review ?? { guideId, version: 0 }),
      isNew: written.has(guideId),
    })),
  };
}

/** A page that was opened before an upgrade names the same text by its former digest. */
async function byPresentDigests(
  tx: Knex.Transaction,
  entries: readonly AttestEntry[],
): Promise<AttestEntry[]> {
  const present = await loadSuccessors(
    tx,
    entries.map(({ guide }) => guide.guideId),
  );
  return entries.map(entry => ({
    ...entry,
    attestation: {
      ...entry.attestation,
      digest: present(entry.guide.guideId, entry.attestation.digest),
    },
  }));
}

function isAsSeen(
  { version }: AttestEntry,
  held: HeldReview | undefined,
): boolean {
  if (version === undefined) {
    return !held?.current;
  }
  const isThere = version !== 'any' || held?.current !== undefined;
  return isThere && held !== undefined && isSeen(version, held.review.version);
}

/** The same person repeats the same words on the same version: a request sent twice. */
function isReplay(entry: AttestEntry, { guideId, rows }: HeldReview): boolean {
  const row = rows.find(own => own.guide_id === guideId)?.attestation;
  if (row?.kind !== 'attest' || !isBase(entry.version, row.base_version)) {
    return false;
  }
  const said = entry.attestation;
  const before = toAttestation(row);
  return (
    before.userRef === said.userRef &&
    before.outcome === said.outcome &&
    before.presentDigest === said.digest &&
    before.comment === said.comment &&
    before.until === said.until &&
    before.opened === said.opened &&
    before.section?.series === said.section?.series &&
    before.section?.title === said.section?.title
  );
}

function isBase(
  seen: SeenVersion | undefined,
  base: number | null | undefined,
): boolean {
  return typeof base === 'number' && seen !== undefined
    ? isSeen(seen, base)
    : typeof base !== 'number' && seen === undefined;
}
