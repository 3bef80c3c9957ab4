import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { chunks } from '../../util/chunks';
import { EntityLinkRow, EntityRow, EntityScopeRow } from './linkRows';
import { HashedEntity } from './types';

const partTables = ['entity_scopes', 'entity_links'] as const;

/** Replaces what is indexed of some entities; see `LinkStore.writeEntities`. */
export async function writeEntities(
  tx: Knex.Transaction,
  entities: readonly HashedEntity[],
): Promise<void> {
  for (const some of chunks(entities)) {
    await tx<EntityRow>('entities')
      .insert(
        some.map(({ entity, hash }) => ({
          entity_ref: entity.ref,
          id: randomUUID(),
          kind: entity.kind,
          owner_ref: entity.owner ?? null,
          system_ref: entity.system ?? null,
          search: entity.search,
          hash,
        })),
      )
      .onConflict('entity_ref')
      // All but the id, which cursors hold.
      .merge(['kind', 'owner_ref', 'system_ref', 'search', 'hash']);
    await removeParts(
      tx,
      some.map(({ entity }) => entity.ref),
    );
  }
  const scopes = entities.flatMap(({ entity: { ref, ancestors } }) =>
    [ref, ...ancestors].map(
      (scope, distance): EntityScopeRow => ({
        entity_ref: ref,
        scope_ref: scope,
        distance,
      }),
    ),
  );
  for (const some of chunks(scopes, 300)) {
    await tx<EntityScopeRow>('entity_scopes').insert(some);
  }
  const links = entities.flatMap(({ entity: { ref, keys } }) =>
    keys.map((key): EntityLinkRow => ({ entity_ref: ref, link_key: key })),
  );
  for (const some of chunks(links, 300)) {
    await tx<EntityLinkRow>('entity_links').insert(some);
  }
}

/** See {@link LinkStore.removeEntities}. */
export async function removeEntities(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<void> {
  for (const some of chunks(refs)) {
    await removeParts(tx, some);
    await tx<EntityRow>('entities').whereIn('entity_ref', some).delete();
  }
}

async function removeParts(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<void> {
  for (const table of partTables) {
    await tx(table)
      .whereIn('entity_ref', [...refs])
      .delete();
  }
}
