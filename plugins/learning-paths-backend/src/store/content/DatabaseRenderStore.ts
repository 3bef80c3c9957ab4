import { Knex } from 'knex';
import { toDate } from '../columns';
import { RenderRow } from './rows';
import { RenderKey, Rendering, RenderStore } from './types';

/** Renderings of one text that are kept: links lead elsewhere for readers with other rights. */
const keptVariants = 20;

/** Keeps renderings in the plugin's database, so that replicas share them. */
export class DatabaseRenderStore implements RenderStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async get(key: RenderKey): Promise<Rendering | undefined> {
    const row = await this.#knex<RenderRow>('renders')
      .where({ ...key })
      .first('html', 'headings', 'text', 'plain_since');
    return (
      row && {
        html: row.html,
        headings: JSON.parse(row.headings),
        text: row.text,
        plainSince: toDate(row.plain_since),
      }
    );
  }

  async put(key: RenderKey, rendering: Rendering): Promise<void> {
    await this.#knex.transaction(async tx => {
      await dropOthers(tx, key);
      await tx<RenderRow>('renders')
        .insert({
          ...key,
          html: rendering.html,
          headings: JSON.stringify(rendering.headings),
          text: rendering.text,
          plain_since: rendering.plainSince ?? null,
        })
        .onConflict(['path', 'digest', 'resolution', 'renderer'])
        .ignore();
    });
  }

  async prune(): Promise<void> {
    await this.#knex<RenderRow>('renders')
      .whereNotExists(
        this.#knex('documents')
          .select(this.#knex.raw('1'))
          .whereRaw('documents.path = renders.path'),
      )
      .delete();
  }
}

/** Drops renderings of other texts of this path, and all of them once they are many. */
async function dropOthers(
  tx: Knex.Transaction,
  { path, digest, renderer }: RenderKey,
): Promise<void> {
  const kept = { path, digest, renderer };
  await tx<RenderRow>('renders')
    .where({ path })
    .where(other => other.whereNot({ digest }).orWhereNot({ renderer }))
    .delete();
  const variants = await tx<RenderRow>('renders')
    .where(kept)
    .pluck('resolution');
  if (variants.length >= keptVariants) {
    await tx<RenderRow>('renders').where(kept).delete();
  }
}
