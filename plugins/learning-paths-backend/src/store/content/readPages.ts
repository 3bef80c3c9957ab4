import { Turns } from '@learning-paths/content';
import { Knex } from 'knex';

/** Rows in one statement: what a driver makes of them, it makes without a pause. */
const pageSize = 250;

/**
 * Reads all rows of a table page by page, so that nobody who waits for the loop is held
 * up. In no order that means anything.
 */
export async function readPages<R extends object>(
  /** Begins the query anew for each page. */
  query: () => Knex.QueryBuilder,
  options: {
    /** Columns of text that are unique together, none of them null; in the rows, they have the same names. */
    key: readonly (keyof R & string)[];
    /** The table's name in the query, where the key's columns need one. */
    table?: string;
    onRow: (row: R) => void;
  },
): Promise<void> {
  const { key, table, onRow } = options;
  const columns = key.map(column => (table ? `${table}.${column}` : column));
  const marks = (mark: string) => `(${key.map(() => mark).join(', ')})`;
  const turns = new Turns();
  let after: string[] | undefined;
  for (;;) {
    const next = query()
      .orderBy(columns.map(column => ({ column })))
      .limit(pageSize);
    const page: R[] = await (after
      ? next.whereRaw(`${marks('??')} > ${marks('?')}`, [...columns, ...after])
      : next);
    page.forEach(onRow);
    if (page.length < pageSize) {
      return;
    }
    const last = page[page.length - 1];
    after = key.map(column => String(last[column]));
    await turns.next();
  }
}
