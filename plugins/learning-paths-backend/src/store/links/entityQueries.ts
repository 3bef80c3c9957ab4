import { InputError } from '@backstage/errors';
import { Knex } from 'knex';
import { EntityRow } from './linkRows';
import { LinkStore, ListedEntity, EntityPageQuery } from './types';

/** Up to this many keys, what they lead to is gathered first; else each entity is looked at. */
const fewKeys = 50;

const linkTables = ['entity_links', 'manual_links'] as const;

/** One page of entities that have links; see {@link LinkStore.listEntities}. */
export async function listEntities(
  knex: Knex,
  options: EntityPageQuery,
): Promise<ListedEntity[]> {
  const { keys, kind, owner, owners, system, text, after, limit } = options;
  const query = knex<EntityRow>('entities')
    .orderBy('entity_ref')
    .limit(limit)
    .select('entity_ref', 'id');
  if (after !== undefined) {
    query.where('entity_ref', '>', await refOf(knex, after));
  }
  if (kind !== undefined) {
    query.where({ kind: kind.toLocaleLowerCase('en-US') });
  }
  if (owner !== undefined) {
    query.where({ owner_ref: owner });
  }
  if (owners !== undefined) {
    query.whereIn('owner_ref', [...owners]);
  }
  if (system !== undefined) {
    query.where({ system_ref: system });
  }
  if (text !== undefined) {
    const pattern = text.toLocaleLowerCase('en-US').replace(/[\\%_]/g, '\\$&');
    query.whereRaw("search like ? escape '\\'", [`%${pattern}%`]);
  }
  query.where(clause => {
    for (const table of linkTables) {
      const linked = knex('entity_scopes as s')
        .join(`${table} as l`, 'l.entity_ref', 's.scope_ref')
        .select('s.entity_ref');
      if (keys) {
        linked.whereIn('l.link_key', [...keys]);
      }
      if (keys && keys.length <= fewKeys) {
        clause.orWhereIn('entities.entity_ref', linked);
      } else {
        clause.orWhereExists(
          linked.whereRaw('?? = ??', ['s.entity_ref', 'entities.entity_ref']),
        );
      }
    }
  });
  const rows = await query;
  return rows.map(row => ({ ref: row.entity_ref, id: row.id }));
}

async function refOf(knex: Knex, id: string): Promise<string> {
  const row = await knex<EntityRow>('entities')
    .where({ id })
    .first('entity_ref');
  if (!row) {
    throw new InputError(
      'The entity at which the page before ended is gone; begin without a cursor',
    );
  }
  return row.entity_ref;
}

/** Who owns the entities that these keys lead to. */
export async function loadOwners(
  knex: Knex,
  keys: readonly string[],
): Promise<{ key: string; owner: string }[]> {
  const [indexed, manual] = linkTables.map(table =>
    knex(`${table} as l`)
      .join('entity_scopes as s', 's.scope_ref', 'l.entity_ref')
      .join('entities as e', 'e.entity_ref', 's.entity_ref')
      .whereIn('l.link_key', [...keys])
      .whereNotNull('e.owner_ref')
      .distinct<{ key: string; owner: string }[]>({
        key: 'l.link_key',
        owner: 'e.owner_ref',
      }),
  );
  return [...(await indexed), ...(await manual)];
}
