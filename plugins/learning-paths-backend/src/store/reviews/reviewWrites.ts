import { Knex } from 'knex';
import { toFlag } from '../columns';
import { keepTexts, loadTexts } from './currentTexts';
import { loadSuccessors } from '../digestSuccessors';
import { appendRecords, writerColumns } from './reviewAppend';
import { HeldReview, holdReviews } from './reviewLocks';
import { attestedAt, sectionOf } from './reviewRows';
import {
  AttestationEntry,
  AttestResult,
  ReviewStore,
  StoredReview,
  WriteResult,
} from './types';
import { AttestationRow } from '../rows';
import { isSeen, SeenVersion } from './seenVersion';

type AttestOptions = Parameters<ReviewStore['attest']>[0];
type UndoOptions = Parameters<ReviewStore['undo']>[0];

/** Appends attestations, or tells why not; see {@link ReviewStore.attest}. */
export async function writeAttestations(
  tx: Knex.Transaction,
  options: AttestOptions,
): Promise<AttestResult> {
  const { team, section, writer } = options;
  const guideIds = options.entries.map(({ guide }) => guide.guideId);
  const held = await holdReviews(tx, { team, guideIds });
  // A page that was opened before an upgrade names the same text by its former digest.
  const present = await loadSuccessors(tx, guideIds);
  const entries = options.entries.map(entry => ({
    ...entry,
    attestation: {
      ...entry.attestation,
      digest: present(entry.guide.guideId, entry.attestation.digest),
    },
  }));
  const isTheSame = (found: HeldReview) =>
    isReplay({ ...options, entries }, found);
  const isNew = (entry: AttestationEntry) => {
    const found = held.get(entry.guide.guideId);
    // Who names no version sends a request twice that cannot be told by its version.
    const isTwice = entry.version === 'any' && found && isTheSame(found);
    return isAsSeen(entry, found) && !isTwice;
  };
  const stale = entries
    .filter(entry => !isNew(entry))
    .map(({ guide }) => held.get(guide.guideId))
    .find(found => found && !isTheSame(found));
  if (stale) {
    const { guideId, review } = stale;
    return { kind: 'stale', guideId, review };
  }
  const fresh = entries.filter(isNew);
  const texts = await loadTexts(
    tx,
    fresh.map(({ guide }) => guide),
  );
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
    records: fresh.flatMap(({ guide, version, attestation }) => {
      const found = held.get(guide.guideId);
      return found
        ? {
            held: found,
            columns: {
              kind: 'attest' as const,
              outcome: attestation.outcome,
              comment: attestation.comment ?? null,
              until_day: attestation.until ?? null,
              digest: attestation.digest ?? null,
              revision: texts.get(guide.guideId)?.revision ?? null,
              opened: attestation.opened ?? null,
              base_version: version === undefined ? null : found.review.version,
              section_series: section?.series ?? null,
              section_title: section?.title ?? null,
              source_id: guide.file?.source ?? null,
              ...writerColumns(writer),
            },
          }
        : [];
    }),
  });
  const reviewOf = (guideId: string): StoredReview =>
    written.get(guideId) ??
    held.get(guideId)?.review ?? { guideId, version: 0 };
  return {
    kind: 'attested',
    reviews: entries.map(({ guide: { guideId } }) => ({
      ...reviewOf(guideId),
      isNew: written.has(guideId),
    })),
  };
}

/** Appends an undo, or tells why not; see {@link ReviewStore.undo}. */
export async function writeUndo(
  tx: Knex.Transaction,
  options: UndoOptions,
): Promise<WriteResult> {
  const { team, guideId, version, writer } = options;
  const held = (await holdReviews(tx, { team, guideIds: [guideId] })).get(
    guideId,
  );
  const review = held?.review ?? { guideId, version: 0 };
  if (!held?.current || !isSeen(version, review.version)) {
    return { kind: 'stale', guideId, review };
  }
  const { current } = held;
  const written = await appendRecords(tx, {
    team,
    records: [
      {
        held,
        columns: {
          kind: 'undo',
          base_version: review.version,
          ...writerColumns(writer),
        },
        restores:
          current.previous_id ?? (await mergedBefore(tx, held, current)),
      },
    ],
  });
  return { kind: 'written', review: written.get(guideId) ?? review };
}

/**
 * What was said of the other guides that were merged when somebody first said the
 * current word: the newest of it. Later words on them are part of the chain already.
 */
async function mergedBefore(
  tx: Knex.Transaction,
  { rows }: HeldReview,
  current: AttestationRow,
): Promise<string | null> {
  const others = rows
    .map(row => row.guide_id)
    .filter(guideId => guideId !== current.guide_id);
  const records = await tx<AttestationRow>('attestations')
    .where({ team_ref: current.team_ref })
    .whereIn('guide_id', others)
    .orderBy('seq');
  const before = new Map(
    records
      .filter(record => attestedAt(record) < attestedAt(current))
      .map(record => [record.guide_id, record]),
  );
  const [last] = [...before.values()].sort(
    (a, b) => attestedAt(b).getTime() - attestedAt(a).getTime(),
  );
  return (last?.kind === 'undo' ? last.previous_id : last?.id) ?? null;
}

function isAsSeen(
  { version }: AttestationEntry,
  held: HeldReview | undefined,
): boolean {
  if (version === undefined) {
    return !held?.current;
  }
  const isThere = version !== 'any' || held?.current !== undefined;
  return isThere && held !== undefined && isSeen(version, held.review.version);
}

/** The same person repeats the same words on the same version: a request sent twice. */
function isReplay(
  { entries, section, writer }: AttestOptions,
  { guideId, rows }: HeldReview,
): boolean {
  const entry = entries.find(({ guide }) => guide.guideId === guideId);
  const row = rows.find(own => own.guide_id === guideId)?.attestation;
  if (!entry || !row) {
    return false;
  }
  const { version, attestation } = entry;
  const before = sectionOf(row);
  return (
    row.kind === 'attest' &&
    isBase(version, row.base_version) &&
    row.user_ref === writer.userRef &&
    row.outcome === attestation.outcome &&
    (row.present_digest ?? undefined) === attestation.digest &&
    (row.comment ?? undefined) === attestation.comment &&
    (row.until_day ?? undefined) === attestation.until &&
    toFlag(row.opened) === attestation.opened &&
    before?.series === section?.series &&
    before?.title === section?.title
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
