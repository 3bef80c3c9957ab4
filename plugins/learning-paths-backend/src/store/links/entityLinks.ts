import { Knex } from 'knex';
import { toDate } from '../columns';
import { ManualLinkRow } from './linkRows';
import { ManualLink, StoredEntityLinks } from './types';

/** A row of {@link loadEntityLinks}: a link, or without a key only a scope. */
interface ScopedRow extends Nullable<Omit<ManualLinkRow, 'entity_ref'>> {
  entity_ref: string;
  scope_ref: string;
  distance: number;
  owner_ref: string | null;
}

type Nullable<T> = { [K in keyof T]: T[K] | null };

/**
 * Scopes, links and manual links of some entities in one query, so that each part goes
 * by its primary key. The branch with real values for all columns comes first: PostgreSQL
 * takes the types from it.
 */
export async function loadEntityLinks(
  knex: Knex,
  refs: readonly string[],
): Promise<Map<string, StoredEntityLinks>> {
  const scoped = () =>
    knex('entity_scopes as s').whereIn('s.entity_ref', [...refs]);
  const nothing = (...columns: string[]) =>
    columns.map(column => knex.raw('null as ??', [column]));
  const scope = ['s.entity_ref', 's.scope_ref', 's.distance'];
  const rows: ScopedRow[] = await scoped()
    .join('manual_links as m', 'm.entity_ref', 's.scope_ref')
    .join('entities as e', 'e.entity_ref', 's.entity_ref')
    .select(
      ...scope,
      'e.owner_ref',
      'm.link_key',
      'm.note',
      'm.user_ref',
      'm.user_name',
      'm.created_at',
    )
    .unionAll([
      scoped()
        .join('entity_links as l', 'l.entity_ref', 's.scope_ref')
        .select(
          ...scope,
          ...nothing('owner_ref'),
          'l.link_key',
          ...nothing('note', 'user_ref', 'user_name', 'created_at'),
        ),
      scoped()
        .join('entities as e', 'e.entity_ref', 's.entity_ref')
        .select(
          ...scope,
          'e.owner_ref',
          ...nothing('link_key', 'note', 'user_ref', 'user_name', 'created_at'),
        ),
    ]);
  return toEntityLinks(rows);
}

function toEntityLinks(
  rows: readonly ScopedRow[],
): Map<string, StoredEntityLinks> {
  const found = new Map<string, StoredEntityLinks>();
  const sorted = [...rows].sort((a, b) => a.distance - b.distance);
  for (const row of sorted) {
    const entity: StoredEntityLinks = found.get(row.entity_ref) ?? {
      ancestors: [],
      links: [],
    };
    found.set(row.entity_ref, entity);
    if (row.owner_ref !== null) {
      entity.owner = row.owner_ref;
    }
    if (row.link_key !== null) {
      entity.links.push({
        on: row.scope_ref,
        distance: row.distance,
        key: row.link_key,
        manual: toManual(row),
      });
    } else if (row.distance > 0) {
      entity.ancestors.push(row.scope_ref);
    }
  }
  return found;
}

/** Who made a link by hand; undefined for one that nobody made by hand. */
export function toManual(
  row: Nullable<
    Pick<ManualLinkRow, 'note' | 'user_ref' | 'user_name' | 'created_at'>
  >,
): ManualLink | undefined {
  const { note, user_ref: userRef, user_name: userName } = row;
  return userRef === null
    ? undefined
    : {
        note: note ?? undefined,
        userRef,
        userName: userName ?? '',
        at: toDate(row.created_at ?? 0),
      };
}
