import { Knex } from 'knex';
import { DatabaseTime, toDate } from '../columns';
import { ReminderKey, ReminderStore, StoredReminder } from './reminderTypes';

interface ReminderRow {
  team_ref: string;
  series: string;
  day: string;
  id: string;
  user_ref: string;
  user_name: string;
  open: number;
  created_at: DatabaseTime;
}

/** Remembers reminders in the plugin's database. */
export class DatabaseReminderStore implements ReminderStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async find(key: ReminderKey): Promise<StoredReminder | undefined> {
    const row = await this.#rows().where(columnsOf(key)).first();
    return row && toReminder(row);
  }

  async claim(options: {
    key: ReminderKey;
    reminder: StoredReminder;
  }): Promise<StoredReminder> {
    const { key, reminder } = options;
    const { id, userRef, userName, open, at } = reminder;
    await this.#rows()
      .insert({
        ...columnsOf(key),
        id,
        user_ref: userRef,
        user_name: userName,
        open,
        created_at: at,
      })
      .onConflict(['team_ref', 'series', 'day'])
      .ignore();
    // Whoever had the place may have given it back meanwhile.
    return (await this.find(key)) ?? this.claim(options);
  }

  async release(options: { key: ReminderKey; id: string }): Promise<void> {
    await this.#rows()
      .where({ ...columnsOf(options.key), id: options.id })
      .delete();
  }

  #rows(): Knex.QueryBuilder<ReminderRow> {
    return this.#knex<ReminderRow>('reminders');
  }
}

function columnsOf({ team, series, day }: ReminderKey) {
  return { team_ref: team, series, day };
}

function toReminder(row: ReminderRow): StoredReminder {
  return {
    id: row.id,
    userRef: row.user_ref,
    userName: row.user_name,
    open: row.open,
    at: toDate(row.created_at),
  };
}
