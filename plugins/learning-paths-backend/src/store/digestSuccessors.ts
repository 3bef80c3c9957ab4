import { ShownFile } from '@learning-paths/content';
import { Knex } from 'knex';
import { chunks } from '../util/chunks';
import { DigestFilesRow, DigestSuccessorRow } from './rows';

/*
 * Digests are recorded once and stay; the rule that makes them may move. This is the one
 * place that knows which digest by the present rule is the same text of the same guide:
 * whoever compares digests compares those.
 */

/** The digest by the present rule; the same where none is known, and for none. */
export type PresentDigest = <D extends string | undefined>(
  guideId: string,
  digest: D,
) => D | string;

/** A column `present_digest` beside the columns `guide_id` and `digest` of a table. */
export function presentDigest(knex: Knex, table: string): Knex.Raw {
  return knex.raw('? as present_digest', [presentDigestOf(knex, table)]);
}

/** The same as a value. */
export function presentDigestOf(knex: Knex, table: string): Knex.Raw {
  const of = { guide: `${table}.guide_id`, digest: `${table}.digest` };
  return knex.raw(
    `coalesce((select successor from digest_successors
      where digest_successors.guide_id = :guide: and digest_successors.digest = :digest:),
      :digest:)`,
    of,
  );
}

/** Reads all of it, or that of some guides. */
export async function loadSuccessors(
  knex: Knex,
  guideIds?: readonly string[],
): Promise<PresentDigest> {
  const known = new Map<string, string>();
  const add = (rows: DigestSuccessorRow[]) =>
    rows.forEach(row =>
      known.set(`${row.guide_id} ${row.digest}`, row.successor),
    );
  const table = () => knex<DigestSuccessorRow>('digest_successors');
  if (guideIds) {
    for (const some of chunks(guideIds)) {
      add(await table().whereIn('guide_id', some).select());
    }
  } else {
    add(await table().select());
  }
  return (guideId, digest) => known.get(`${guideId} ${digest}`) ?? digest;
}

/** A digest that is the same text as another one by the present rule. */
export interface Succession {
  /** The guide and those that were merged into it. */
  guideIds: readonly string[];
  digest: string;
  /** What is known already gives way. */
  isSure: boolean;
  to: { digest: string; files: readonly ShownFile[] };
}

/** Notes which digests are of the same text. */
export async function recordSuccessions(
  tx: Knex,
  successions: readonly Succession[],
): Promise<void> {
  const news = successions.filter(({ digest, to }) => digest !== to.digest);
  const known = await loadByGuide(
    tx,
    news.flatMap(({ guideIds }) => guideIds),
  );
  const changed = new Set<string>();
  for (const succession of news) {
    for (const guideId of succession.guideIds) {
      if (succeed(known.get(guideId) ?? new Map(), succession)) {
        changed.add(guideId);
      }
    }
  }
  // Many in one statement: this transaction keeps all other commits waiting.
  const guideIds = [...changed].sort();
  for (const some of chunks(guideIds)) {
    await tx<DigestSuccessorRow>('digest_successors')
      .whereIn('guide_id', some)
      .delete();
  }
  const rows = guideIds.flatMap(guide_id =>
    [...(known.get(guide_id) ?? [])].map(([digest, successor]) => ({
      guide_id,
      digest,
      successor,
    })),
  );
  for (const some of chunks(rows)) {
    await tx<DigestSuccessorRow>('digest_successors').insert(some);
  }
  await keepShownFiles(
    tx,
    news.map(({ to }) => to),
  );
}

/** @returns whether it is news */
function succeed(
  known: Map<string, string>,
  { digest, isSure, to }: Succession,
): boolean {
  if (known.get(digest) === to.digest || (!isSure && known.has(digest))) {
    return false;
  }
  // No chains, and no rings where a release is taken back: each leads to the last one.
  for (const [earlier, successor] of known) {
    if (successor === digest) {
      known.set(earlier, to.digest);
    }
  }
  known.set(digest, to.digest);
  known.delete(to.digest);
  return true;
}

async function loadByGuide(
  tx: Knex,
  guideIds: readonly string[],
): Promise<Map<string, Map<string, string>>> {
  const found = new Map(
    guideIds.map(guideId => [guideId, new Map<string, string>()]),
  );
  for (const some of chunks([...found.keys()])) {
    const rows = await tx<DigestSuccessorRow>('digest_successors')
      .whereIn('guide_id', some)
      .select();
    for (const { guide_id, digest, successor } of rows) {
      found.get(guide_id)?.set(digest, successor);
    }
  }
  return found;
}

/** What a guide took over from another one, its digests by earlier rules mean there too. */
export async function inheritSuccessions(
  tx: Knex,
  merged: readonly { guideId: string; into: string }[],
): Promise<void> {
  for (const { guideId, into } of merged) {
    const rows = await tx<DigestSuccessorRow>('digest_successors').where({
      guide_id: guideId,
    });
    for (const some of chunks(rows)) {
      await tx<DigestSuccessorRow>('digest_successors')
        .insert(some.map(row => ({ ...row, guide_id: into })))
        .onConflict(['guide_id', 'digest'])
        .ignore();
    }
  }
}

/** Keeps which files texts showed, for differences. */
export async function keepShownFiles(
  tx: Knex,
  texts: readonly { digest: string; files: readonly ShownFile[] }[],
): Promise<void> {
  const rows = new Map(
    texts
      .filter(({ files }) => files.length > 0)
      .map(({ digest, files }) => [digest, JSON.stringify(files)]),
  );
  // In one order everywhere, as locks are.
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const some of chunks(sorted)) {
    await tx<DigestFilesRow>('digest_files')
      .insert(some.map(([digest, files]) => ({ digest, files })))
      .onConflict('digest')
      .ignore();
  }
}

/** The files that a text with this digest showed, where some were kept. */
export async function loadShownFiles(
  knex: Knex,
  digest: string,
): Promise<ShownFile[]> {
  const row = await knex<DigestFilesRow>('digest_files')
    .where({ digest })
    .first('files');
  return JSON.parse(row?.files ?? '[]');
}
