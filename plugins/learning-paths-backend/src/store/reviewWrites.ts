import { normalise } from '@learning-paths/content';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { toDate } from './columns';
import {
  currentOf,
  guidesOf,
  JoinedReview,
  loadReviews,
  newestOf,
} from './reviewRows';
import { ReviewStore, StoredReview, WriteResult } from './reviewTypes';
import { AttestationRow, DocumentRow, ReviewRow, TextRow } from './rows';
import { DocumentFacts } from './types';

type AttestOptions = Parameters<ReviewStore['attest']>[0];
type UndoOptions = Parameters<ReviewStore['undo']>[0];

/** Appends an attestation, or tells why not; see {@link ReviewStore.attest}. */
export async function writeAttestation(
  tx: Knex.Transaction,
  options: AttestOptions,
): Promise<WriteResult> {
  const { team, guide, version, attestation, writer } = options;
  const { rows, review, current } = await lock(tx, team, guide.guideId);
  const isAsSeen =
    version === undefined ? !current : review.version === version;
  if (!isAsSeen) {
    return (await isReplay(tx, options))
      ? { kind: 'replayed', review }
      : { kind: 'stale', review };
  }
  const document = await tx<DocumentRow>('documents')
    .where({ source_id: guide.source, file: guide.file })
    .first('digest', 'guide_id', 'meta', 'body');
  if (
    document?.guide_id !== guide.guideId ||
    document.digest !== attestation.digest
  ) {
    return { kind: 'text-moved', digest: document?.digest ?? undefined };
  }
  const facts: DocumentFacts = JSON.parse(document.meta ?? '{}');
  await tx<TextRow>('texts')
    .insert({
      digest: attestation.digest,
      title: facts.title,
      body: normalise(document.body ?? ''),
      created_at: new Date(),
    })
    .onConflict('digest')
    .ignore();
  return append(tx, {
    team,
    guideId: guide.guideId,
    rows,
    record: {
      kind: 'attest',
      outcome: attestation.outcome,
      comment: attestation.comment ?? null,
      until_day: attestation.until ?? null,
      digest: attestation.digest,
      revision: facts.revision ?? null,
      base_version: version ?? null,
      ...writerColumns(writer),
    },
    makesCurrent: id => id,
  });
}

/** Appends an undo, or tells why not; see {@link ReviewStore.undo}. */
export async function writeUndo(
  tx: Knex.Transaction,
  options: UndoOptions,
): Promise<WriteResult> {
  const { team, guideId, version, writer } = options;
  const { rows, review, current } = await lock(tx, team, guideId);
  if (review.version !== version || !current) {
    return { kind: 'stale', review };
  }
  const restored = current.previous_id ?? mergedBefore(rows, current);
  return append(tx, {
    team,
    guideId,
    rows,
    record: {
      kind: 'undo',
      outcome: null,
      comment: null,
      until_day: null,
      digest: null,
      revision: null,
      base_version: version,
      ...writerColumns(writer),
      previous_id: restored,
    },
    makesCurrent: () => restored,
  });
}

/** What a guide that was merged said before the first word on the current one. */
function mergedBefore(
  rows: readonly JoinedReview[],
  current: AttestationRow,
): string | null {
  const earlier = rows.filter(
    ({ attestation }) =>
      attestation &&
      attestation.guide_id !== current.guide_id &&
      toDate(attestation.created_at) < toDate(current.created_at),
  );
  return newestOf(earlier)?.attestation?.id ?? null;
}

/**
 * Reads where a team stands and holds it. Where there is nothing to hold yet, the unique
 * sequence number lets one of two writers win.
 */
async function lock(
  tx: Knex.Transaction,
  team: string,
  guideId: string,
): Promise<{
  rows: JoinedReview[];
  review: StoredReview;
  current?: AttestationRow;
}> {
  await tx<ReviewRow>('reviews')
    .insert({
      team_ref: team,
      guide_id: guideId,
      version: 0,
      attestation_id: null,
      updated_at: new Date(0),
    })
    .onConflict(['team_ref', 'guide_id'])
    .ignore();
  // An update takes the row's lock on both databases.
  await tx<ReviewRow>('reviews')
    .where({ team_ref: team, guide_id: guideId })
    .update({ version: tx.raw('version') });
  const guideIds = await guidesOf(tx, guideId);
  const rows = await loadReviews(tx, { team, guideIds });
  return {
    rows,
    review: currentOf(guideId, rows),
    current: newestOf(rows)?.attestation,
  };
}

async function append(
  tx: Knex.Transaction,
  options: {
    team: string;
    guideId: string;
    rows: JoinedReview[];
    record: Omit<
      AttestationRow,
      'id' | 'team_ref' | 'guide_id' | 'seq' | 'created_at' | 'previous_id'
    > & { previous_id?: string | null };
    /** Which attestation is current afterwards. */
    makesCurrent: (id: string) => string | null;
  },
): Promise<WriteResult> {
  const { team, guideId, rows, record, makesCurrent } = options;
  const own = rows.find(row => row.guide_id === guideId);
  const seq = (own?.version ?? 0) + 1;
  const id = randomUUID();
  const now = new Date();
  await tx<AttestationRow>('attestations').insert({
    previous_id: newestOf(rows)?.attestation?.id ?? null,
    ...record,
    id,
    team_ref: team,
    guide_id: guideId,
    seq,
    created_at: now,
  });
  await tx<ReviewRow>('reviews')
    .where({ team_ref: team, guide_id: guideId })
    .update({
      version: seq,
      attestation_id: makesCurrent(id),
      updated_at: now,
    });
  const after = await loadReviews(tx, {
    team,
    guideIds: rows.map(row => row.guide_id),
  });
  return { kind: 'written', review: currentOf(guideId, after) };
}

/** The same person repeats the same words on the same version: a request sent twice. */
async function isReplay(
  tx: Knex.Transaction,
  { team, guide, version, attestation, writer }: AttestOptions,
): Promise<boolean> {
  const row = await tx<ReviewRow>('reviews')
    .join('attestations', 'attestations.id', 'reviews.attestation_id')
    .where('reviews.team_ref', team)
    .where('reviews.guide_id', guide.guideId)
    .first<AttestationRow | undefined>('attestations.*');
  return (
    row !== undefined &&
    (row.base_version ?? undefined) === version &&
    row.user_ref === writer.userRef &&
    row.outcome === attestation.outcome &&
    row.digest === attestation.digest &&
    (row.comment ?? undefined) === attestation.comment &&
    (row.until_day ?? undefined) === attestation.until
  );
}

function writerColumns(writer: AttestOptions['writer']) {
  return {
    user_ref: writer.userRef,
    user_name: writer.userName,
    capacity: writer.capacity,
    channel: writer.channel,
  };
}
