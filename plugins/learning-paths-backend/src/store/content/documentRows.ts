import { Knex } from 'knex';
import { readPages } from './readPages';
import { DocumentRow } from './rows';

/** What each row is known by. */
type Known = Pick<DocumentRow, 'source_id' | 'file'>;

/** Reads columns of the documents of sources. In no order that means anything. */
export async function readDocuments<R extends Known>(
  tx: Knex,
  options: {
    sourceIds: readonly string[];
    /** Besides source and file; the table is `d`. */
    columns: readonly string[];
    /** Adds tables and conditions. */
    more?: (query: Knex.QueryBuilder) => void;
  },
): Promise<R[]> {
  const { sourceIds, columns, more = () => {} } = options;
  const rows: R[] = [];
  await readPages<R>(
    () =>
      tx('documents as d')
        .modify(more)
        .whereIn('d.source_id', sourceIds)
        .select('d.source_id', 'd.file', ...columns),
    {
      key: ['source_id', 'file'],
      table: 'd',
      onRow: row => rows.push(row),
    },
  );
  return rows;
}

/** Puts rows into the order of their sources, and then of their files. */
export function inSourceOrder<R extends Known>(
  rows: R[],
  sourceOrder: readonly string[],
): R[] {
  const rank = new Map(sourceOrder.map((id, index) => [id, index]));
  return rows.sort(
    (a, b) =>
      (rank.get(a.source_id) ?? 0) - (rank.get(b.source_id) ?? 0) ||
      (a.file < b.file ? -1 : 1),
  );
}
