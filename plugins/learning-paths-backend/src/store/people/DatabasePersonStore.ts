import { Knex } from 'knex';
import { PersonRecords, PersonStore, Replacement } from './types';

/** Where people are named, by entity ref and by the name that they had. */
const places = [
  { table: 'attestations', ref: 'user_ref', name: 'user_name' },
  {
    table: 'attestations',
    ref: 'transferred_by',
    name: 'transferred_by_name',
  },
  { table: 'manual_links', ref: 'user_ref', name: 'user_name' },
  { table: 'reminders', ref: 'user_ref', name: 'user_name' },
] as const;

/** Finds and replaces people in the plugin's database. */
export class DatabasePersonStore implements PersonStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async count({ ref }: { ref: string }): Promise<PersonRecords> {
    return countRecords(this.#knex, ref);
  }

  async isTaken({ ref }: { ref: string }): Promise<boolean> {
    const { attestations, links, reminders } = await countRecords(
      this.#knex,
      ref,
    );
    return attestations + links + reminders > 0;
  }

  async replace(options: Replacement): Promise<PersonRecords> {
    const { ref, pseudonym } = options;
    return this.#knex.transaction(async tx => {
      const records = await countRecords(tx, ref);
      for (const place of places) {
        await tx(place.table)
          .where(isPerson(tx, place.ref, ref))
          .update({ [place.ref]: pseudonym.ref, [place.name]: pseudonym.name });
      }
      // Whether the person was told of remarks on their guides is of no use any more.
      await tx('notification_recipients')
        .where({ role: 'owner' })
        .where(isPerson(tx, 'ref', ref))
        .delete();
      await tx('feedback_sent').where(isPerson(tx, 'user_ref', ref)).delete();
      return records;
    });
  }
}

async function countRecords(knex: Knex, ref: string): Promise<PersonRecords> {
  const said = () =>
    knex('attestations').where(mine =>
      mine
        .where(isPerson(knex, 'user_ref', ref))
        .orWhere(isPerson(knex, 'transferred_by', ref)),
    );
  const linked = () =>
    knex('manual_links').where(isPerson(knex, 'user_ref', ref));
  return {
    attestations: await numberOf(said()),
    links: await numberOf(linked()),
    reminders: await numberOf(
      knex('reminders').where(isPerson(knex, 'user_ref', ref)),
    ),
    comments:
      (await numberOf(said().whereNotNull('comment'))) +
      (await numberOf(linked().whereNotNull('note'))),
  };
}

/** Refs are compared in any case, since tokens may spell them otherwise than the catalog. */
function isPerson(knex: Knex, column: string, ref: string): Knex.Raw {
  return knex.raw('lower(??) = ?', [column, ref.toLocaleLowerCase('en-US')]);
}

async function numberOf(rows: Knex.QueryBuilder): Promise<number> {
  const [{ number }] = await rows.count({ number: '*' });
  return Number(number);
}
