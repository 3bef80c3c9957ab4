import { Knex } from 'knex';
import { FeedbackDay, FeedbackStore } from './reminderTypes';

interface FeedbackRow {
  user_ref: string;
  day: string;
  number: number;
  id: string;
}

/** Counts remarks in the plugin's database. */
export class DatabaseFeedbackStore implements FeedbackStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async claim(
    options: FeedbackDay & { id: string; places: number },
  ): Promise<boolean> {
    const { userRef, day, id, places } = options;
    // Other days do not count any more.
    await this.#rows().where('day', '<', day).delete();
    const mine = { user_ref: userRef, day };
    const taken = new Set(
      (await this.#rows().where(mine).select('number')).map(
        ({ number }) => number,
      ),
    );
    for (let number = 1; number <= places; number += 1) {
      if (!taken.has(number)) {
        await this.#rows()
          .insert({ ...mine, number, id })
          .onConflict(['user_ref', 'day', 'number'])
          .ignore();
        if (
          await this.#rows()
            .where({ ...mine, number, id })
            .first()
        ) {
          return true;
        }
        // Somebody took it in the same instant.
      }
    }
    return false;
  }

  async release({ id }: { id: string }): Promise<void> {
    await this.#rows().where({ id }).delete();
  }

  #rows() {
    return this.#knex<FeedbackRow>('feedback_sent');
  }
}
