import { Knex } from 'knex';
import {
  bySurvivor,
  currentOf,
  guidesOf,
  loadReviews,
  mergedInto,
  toContent,
  toRecord,
} from './reviewRows';
import {
  AttestResult,
  ReviewStore,
  StoredRecord,
  StoredReview,
  TransferReport,
  WriteResult,
} from './reviewTypes';
import { writeTransfer } from './reviewTransfer';
import { writeAttestations, writeUndo } from './reviewWrites';
import { AttestationRow, ReviewRow, TextRow } from './rows';

/** Keeps attestations in the plugin's database. */
export class DatabaseReviewStore implements ReviewStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): DatabaseReviewStore {
    return new DatabaseReviewStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async listForTeam(options: {
    team: string;
  }): Promise<Map<string, StoredReview>> {
    const rows = await loadReviews(this.#knex, { team: options.team });
    const byGuide = bySurvivor(rows, await mergedInto(this.#knex));
    return new Map(
      [...byGuide].map(([guideId, found]) => [
        guideId,
        currentOf(guideId, found),
      ]),
    );
  }

  async get(options: { team: string; guideId: string }): Promise<StoredReview> {
    const { team, guideId } = options;
    const guideIds = await guidesOf(this.#knex, guideId);
    const rows = await loadReviews(this.#knex, { team, guideIds });
    return currentOf(guideId, rows);
  }

  async listRecords(options: {
    team: string;
    guideId: string;
  }): Promise<StoredRecord[]> {
    const rows = await this.#knex<AttestationRow>('attestations')
      .where({ team_ref: options.team })
      .whereIn('guide_id', await guidesOf(this.#knex, options.guideId))
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'seq', order: 'desc' },
      ]);
    const byId = new Map(rows.map(row => [row.id, row]));
    return rows.map(row => {
      const said = row.kind === 'undo' ? byId.get(row.previous_id ?? '') : row;
      return {
        ...toRecord(row),
        attestation: said && toContent(said),
        source: said?.source_id ?? undefined,
      };
    });
  }

  async hasTeam(options: { team: string }): Promise<boolean> {
    const row = await this.#knex<ReviewRow>('reviews')
      .where({ team_ref: options.team })
      .where('version', '>', 0)
      .first('team_ref');
    return row !== undefined;
  }

  async loadText(options: { guideId: string; digest: string }) {
    const { guideId, digest } = options;
    const attested = await this.#knex<AttestationRow>('attestations')
      .whereIn('guide_id', await guidesOf(this.#knex, guideId))
      .where({ digest })
      .first('id');
    return attested
      ? this.#knex<TextRow>('texts').where({ digest }).first('title', 'body')
      : undefined;
  }

  async listTextSources(options: { guideId: string; digest: string }) {
    const rows = await this.#knex<AttestationRow>('attestations')
      .whereIn('guide_id', await guidesOf(this.#knex, options.guideId))
      .whereNotNull('digest')
      .distinct('digest', 'source_id');
    const named = rows.filter(({ digest }) => digest === options.digest);
    return (named.length > 0 ? named : rows).map(
      ({ source_id }) => source_id ?? undefined,
    );
  }

  async attest(
    options: Parameters<ReviewStore['attest']>[0],
  ): Promise<AttestResult> {
    return this.#knex.transaction(tx => writeAttestations(tx, options));
  }

  async undo(
    options: Parameters<ReviewStore['undo']>[0],
  ): Promise<WriteResult> {
    return this.#knex.transaction(tx => writeUndo(tx, options));
  }

  async transfer(
    options: Parameters<ReviewStore['transfer']>[0],
  ): Promise<TransferReport> {
    return this.#knex.transaction(tx => writeTransfer(tx, options));
  }
}
