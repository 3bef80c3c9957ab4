import { digestVersion } from '@learning-paths/content';
import { Knex } from 'knex';
import { loadShownFiles, loadSuccessors } from '../digestSuccessors';
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
  KeptText,
  ReviewStore,
  StoredRecord,
  StoredReview,
  TransferReport,
  WriteResult,
} from './types';
import { writeTransfer } from './reviewTransfer';
import { writeAttestations, writeUndo } from './reviewWrites';
import { AttestationRow, ReviewRow, TextRow } from '../rows';

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

  async loadText(
    options: Parameters<ReviewStore['loadText']>[0],
  ): Promise<KeptText | undefined> {
    const { digest } = options;
    const { same } = await this.#attestedTexts(options);
    const found = same.find(row => row.digest === digest) ?? same[0];
    const text =
      found &&
      (await this.#knex<TextRow>('texts')
        .where({ digest: found.digest })
        .first('digest', 'title', 'body'));
    return (
      text && {
        ...text,
        files: found.now.startsWith(`${digestVersion}:`)
          ? await loadShownFiles(this.#knex, found.now)
          : undefined,
      }
    );
  }

  async listTextSources(options: { guideId: string; digest: string }) {
    const { all, same } = await this.#attestedTexts(options);
    return (same.length > 0 ? same : all).map(
      ({ source_id }) => source_id ?? undefined,
    );
  }

  /** What was attested to for a guide, and which of it is the text with this digest. */
  async #attestedTexts(options: { guideId: string; digest: string }) {
    const guideIds = await guidesOf(this.#knex, options.guideId);
    const present = await loadSuccessors(this.#knex, guideIds);
    const wanted = new Set(guideIds.map(id => present(id, options.digest)));
    const rows = await this.#knex<AttestationRow>('attestations')
      .whereIn('guide_id', guideIds)
      .whereNotNull('digest')
      .distinct('guide_id', 'digest', 'source_id');
    const all = rows.map(({ guide_id, digest, source_id }) => ({
      source_id,
      digest: digest ?? '',
      now: present(guide_id, digest ?? ''),
    }));
    return { all, same: all.filter(({ now }) => wanted.has(now)) };
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
