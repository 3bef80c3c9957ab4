import { Entity } from '@backstage/catalog-model';
import { List } from '@learning-paths/backstage-plugin-learning-paths-common';
import { decodeCursor, encodeCursor, foreignCursor } from '../util/pages';
import { ListedEntity } from '../store/links/types';
import { VisibleCatalog } from './VisibleCatalog';

/** So many entities are looked at for one page, whatever comes of it. */
const scanLimit = 2_000;

/** Fewer are not worth a request to the catalog. */
const smallestBatch = 100;

/**
 * Fills a page out of a list of which only some entities are for the caller. Cursors hold
 * ids, not refs: the last entity that was looked at may be hidden.
 *
 * @param options - `shape`: of those that the caller may see, in the order given; undefined for
 * what is not to be listed
 * @throws InputError when the cursor is not one of ours
 */
export async function scanEntities<T>(options: {
  list: (page: { after?: string; limit: number }) => Promise<ListedEntity[]>;
  catalog: VisibleCatalog;
  shape: (entities: readonly Entity[]) => Promise<(T | undefined)[]>;
  limit: number;
  cursor?: string;
}): Promise<List<T>> {
  const { list, limit, cursor } = options;
  const batchSize = Math.max(limit + 1, smallestBatch);
  const found: { id: string; item: T }[] = [];
  let after = cursor === undefined ? undefined : idIn(cursor);
  for (let scanned = 0; scanned < scanLimit; scanned += batchSize) {
    const batch = await list({ after, limit: batchSize });
    const items = await shapeSeen(batch, options);
    batch.forEach(({ id }, index) => {
      const item = items[index];
      if (item !== undefined) {
        found.push({ id, item });
      }
    });
    after = batch[batch.length - 1]?.id;
    if (found.length > limit) {
      after = found[limit - 1].id;
      break;
    }
    if (batch.length < batchSize) {
      after = undefined;
      break;
    }
  }
  return {
    items: found.slice(0, limit).map(({ item }) => item),
    nextCursor: after && encodeCursor(after),
  };
}

/** In the order of the batch; undefined for what the caller may not see, too. */
async function shapeSeen<T>(
  batch: readonly ListedEntity[],
  {
    catalog,
    shape,
  }: {
    catalog: VisibleCatalog;
    shape: (entities: readonly Entity[]) => Promise<(T | undefined)[]>;
  },
): Promise<(T | undefined)[]> {
  await catalog.load(batch.map(({ ref }) => ref));
  const seen = batch.filter(({ ref }) => catalog.sees(ref));
  const shaped = await shape(seen.flatMap(({ ref }) => catalog.get(ref) ?? []));
  const byRef = new Map(seen.map(({ ref }, index) => [ref, shaped[index]]));
  return batch.map(({ ref }) => byRef.get(ref));
}

function idIn(cursor: string): string {
  const id = decodeCursor(cursor);
  if (!/^[0-9a-f-]{36}$/.test(id)) {
    throw foreignCursor(cursor);
  }
  return id;
}
