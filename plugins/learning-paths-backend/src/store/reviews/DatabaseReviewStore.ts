import { Knex } from 'knex';
import { ReviewRow } from '../rows';
import { attest } from './attest';
import { listTextSources, loadAttestedText } from './attestedTexts';
import { listRecords } from './listRecords';
import { bySurvivor, guidesOf, mergedInto } from './mergedGuides';
import { currentOf, loadReviews } from './reviewRows';
import { transfer } from './transfer';
import { AttestEntry, ReviewStore, Transfer, UndoEntry } from './types';
import { undo } from './undo';

/** Keeps attestations in the plugin's database; each operation that is more than a line has a file. */
export class DatabaseReviewStore implements ReviewStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async listForTeam({ team }: { team: string }) {
    const rows = await loadReviews(this.#knex, { team });
    const byGuide = bySurvivor(rows, await mergedInto(this.#knex));
    return new Map(
      [...byGuide].map(([guideId, found]) => [
        guideId,
        currentOf(guideId, found),
      ]),
    );
  }

  async get({ team, guideId }: { team: string; guideId: string }) {
    const guideIds = await guidesOf(this.#knex, guideId);
    const rows = await loadReviews(this.#knex, { team, guideIds });
    return currentOf(guideId, rows);
  }

  async hasTeam({ team }: { team: string }) {
    const row = await this.#knex<ReviewRow>('reviews')
      .where({ team_ref: team })
      .where('version', '>', 0)
      .first('team_ref');
    return row !== undefined;
  }

  async listRecords(options: { team: string; guideId: string }) {
    return listRecords(this.#knex, options);
  }

  async loadText(options: { guideId: string; digest: string }) {
    return loadAttestedText(this.#knex, options);
  }

  async listTextSources(options: { guideId: string; digest: string }) {
    return listTextSources(this.#knex, options);
  }

  async attest(options: { team: string; entries: AttestEntry[] }) {
    return this.#knex.transaction(tx => attest(tx, options));
  }

  async undo(entry: UndoEntry) {
    return this.#knex.transaction(tx => undo(tx, entry));
  }

  async transfer(options: Transfer) {
    return this.#knex.transaction(tx => transfer(tx, options));
  }
}
