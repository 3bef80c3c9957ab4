import { InputError } from '@backstage/errors';
import { List } from '@learning-paths/backstage-plugin-learning-paths-common';

/**
 * Cuts one page out of a list that is sorted by a unique key. The cursor holds the last
 * key of the page before, so that items which come and go shift nothing.
 *
 * @throws InputError when the cursor is not one of ours
 */
export function pageOf<T>(options: {
  items: readonly T[];
  keyOf: (item: T) => string;
  limit: number;
  cursor?: string;
  /** Tell how many there are in all. */
  withTotal: boolean;
}): List<T> {
  const { items, keyOf, limit, cursor, withTotal } = options;
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  const start =
    after === undefined ? 0 : items.findIndex(item => keyOf(item) > after);
  const page = start < 0 ? [] : items.slice(start, start + limit);
  const hasMore = start >= 0 && start + page.length < items.length;
  return {
    items: page,
    nextCursor: hasMore
      ? encodeCursor(keyOf(page[page.length - 1]))
      : undefined,
    totalItems: withTotal ? items.length : undefined,
  };
}

/** Makes a cursor out of the last key of a page. */
export function encodeCursor(key: string): string {
  return Buffer.from(JSON.stringify({ after: key })).toString('base64url');
}

/** @throws InputError when the cursor is not one of ours */
export function decodeCursor(cursor: string): string {
  try {
    const { after } = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof after === 'string') {
      return after;
    }
  } catch {
    // Told below, with what to do next.
  }
  throw foreignCursor(cursor);
}

/** The error of a cursor that is not one of ours. */
export function foreignCursor(cursor: string): InputError {
  return new InputError(
    `The cursor '${cursor}' is not one that this API gave out; begin without a cursor`,
  );
}
