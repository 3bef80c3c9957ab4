import { Knex } from 'knex';
import { chunks } from '../../util/chunks';
import { loadEntityLinks, toManual } from './entityLinks';
import { listEntities, loadOwners } from './entityQueries';
import { removeEntities, writeEntities } from './entityWrites';
import { EntityIndexRow, EntityRow, ManualLinkRow } from './linkRows';
import {
  LinkStore,
  StoredEntityLinks,
  EntityPageQuery,
  NewManualLink,
  ManualLinkKeys,
  HashedEntity,
} from './types';
import { mergedInto } from '../reviews/mergedGuides';
import { GuideRefRow, GuideRow } from '../rows';

/** Keeps the index of entities, and links that people made, in the plugin's database. */
export class DatabaseLinkStore implements LinkStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async version(): Promise<number> {
    const row = await this.#knex<EntityIndexRow>('entity_index').first(
      'version',
    );
    return row?.version ?? 0;
  }

  async raiseVersion(): Promise<void> {
    await raise(this.#knex);
  }

  async loadHashes(): Promise<Map<string, string>> {
    const rows = await this.#knex<EntityRow>('entities').select(
      'entity_ref',
      'hash',
    );
    return new Map(rows.map(row => [row.entity_ref, row.hash]));
  }

  async writeEntities(entities: readonly HashedEntity[]): Promise<void> {
    await this.#knex.transaction(tx => writeEntities(tx, entities));
  }

  async removeEntities(refs: readonly string[]): Promise<void> {
    await this.#knex.transaction(tx => removeEntities(tx, refs));
  }

  async loadLinks(
    refs: readonly string[],
  ): Promise<Map<string, StoredEntityLinks>> {
    const found = new Map<string, StoredEntityLinks>();
    for (const some of chunks([...new Set(refs)])) {
      for (const [ref, links] of await loadEntityLinks(this.#knex, some)) {
        found.set(ref, links);
      }
    }
    return found;
  }

  async loadManualLinks(ref: string) {
    const rows = await this.#knex<ManualLinkRow>('manual_links').where({
      entity_ref: ref,
    });
    return rows.map(row => ({
      on: ref,
      distance: 0,
      key: row.link_key,
      manual: toManual(row),
    }));
  }

  async listEntities(options: EntityPageQuery) {
    return listEntities(this.#knex, options);
  }

  async loadOwners(keys: readonly string[]): Promise<Map<string, Set<string>>> {
    const found = new Map<string, Set<string>>();
    for (const some of chunks(keys)) {
      for (const { key, owner } of await loadOwners(this.#knex, some)) {
        found.set(key, (found.get(key) ?? new Set()).add(owner));
      }
    }
    return found;
  }

  async findFormer(refs: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const some of chunks(refs)) {
      const rows = await this.#knex<GuideRefRow>('guide_refs')
        .whereIn('ref', some)
        .where({ is_current: false })
        // The one that left last counts, as for readers who follow an old link.
        .orderBy('since', 'asc')
        .select('ref', 'guide_id');
      for (const row of rows) {
        found.set(row.ref, row.guide_id);
      }
    }
    return found;
  }

  async loadMerged(): Promise<Map<string, string>> {
    const survivorOf = await mergedInto(this.#knex);
    const merged = await this.#knex<GuideRow>('guides')
      .whereNotNull('merged_into')
      .select('guide_id');
    return new Map(
      merged.map(({ guide_id: id }): [string, string] => [id, survivorOf(id)]),
    );
  }

  async putManual(options: NewManualLink): Promise<boolean> {
    const { ref, key, note, userRef, userName } = options;
    return this.#knex.transaction(async tx => {
      const row = {
        note: note ?? null,
        user_ref: userRef,
        user_name: userName,
        created_at: new Date(),
      };
      const address = { entity_ref: ref, link_key: key };
      const known = await tx<ManualLinkRow>('manual_links')
        .where(address)
        .first('note');
      if (known && known.note === row.note) {
        return false;
      }
      await tx<ManualLinkRow>('manual_links')
        .insert({ ...address, ...row })
        .onConflict(['entity_ref', 'link_key'])
        .merge(row);
      await raise(tx);
      return true;
    });
  }

  async deleteManual(options: ManualLinkKeys): Promise<boolean> {
    return this.#knex.transaction(async tx => {
      const deleted = await tx<ManualLinkRow>('manual_links')
        .where({ entity_ref: options.ref })
        .whereIn('link_key', [...options.keys])
        .delete();
      if (deleted > 0) {
        await raise(tx);
      }
      return deleted > 0;
    });
  }
}

async function raise(knex: Knex): Promise<void> {
  await knex<EntityIndexRow>('entity_index').increment('version', 1);
}
