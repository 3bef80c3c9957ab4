import { Knex } from 'knex';
import { toDate } from '../columns';
import { chunks } from '../../util/chunks';
import {
  loadSuccessors,
  presentDigestOf,
  recordSuccessions,
} from '../digestSuccessors';
import { ExternalPageStore, PageCheck, PageToCheck } from './types';
import { recordTexts } from '../recordTexts';
import { GuideRow, GuideTextRow } from '../rows';
import { SnapshotRow } from '../rows';
import { ExternalPageRow, StepEntityRow } from './rows';

/** Keeps external pages in the plugin's database. */
export class DatabaseExternalPageStore implements ExternalPageStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async listPages(): Promise<PageToCheck[]> {
    const rows = await this.#knex<ExternalPageRow>('outside_guides')
      .where({ kind: 'techdocs', is_live: true })
      .select('ref', 'checked_at');
    return rows
      .map(row => ({ ref: row.ref, checkedAt: toDate(row.checked_at) }))
      .sort(
        (a, b) =>
          (a.checkedAt?.getTime() ?? 0) - (b.checkedAt?.getTime() ?? 0) ||
          (a.ref < b.ref ? -1 : 1),
      );
  }

  async listEntities(): Promise<string[]> {
    return this.#knex<StepEntityRow>('step_entities')
      .orderBy('entity_ref')
      .pluck('entity_ref');
  }

  async recordPages({
    checks,
  }: {
    checks: PageCheck[];
  }): Promise<{ changed: boolean }> {
    return this.#knex.transaction(async tx => {
      await holdSnapshot(tx);
      let changed = false;
      for (const check of checks) {
        changed = (await recordPage(tx, check)) || changed;
      }
      return raiseIf(tx, changed);
    });
  }

  async recordEntities(options: {
    checked: string[];
    unknown: string[];
  }): Promise<{ changed: boolean }> {
    return this.#knex.transaction(async tx => {
      await holdSnapshot(tx);
      const before = new Set(
        await tx<StepEntityRow>('step_entities')
          .where({ is_unknown: true })
          .pluck('entity_ref'),
      );
      const unknown = new Set(options.unknown);
      for (const is_unknown of [true, false]) {
        const refs = options.checked.filter(
          ref => unknown.has(ref) === is_unknown,
        );
        for (const some of chunks(refs)) {
          await tx<StepEntityRow>('step_entities')
            .whereIn('entity_ref', some)
            .update({ is_unknown, checked_at: new Date() });
        }
      }
      return raiseIf(
        tx,
        options.checked.some(ref => before.has(ref) !== unknown.has(ref)),
      );
    });
  }

  async hasUnchecked(): Promise<boolean> {
    const page = await this.#knex<ExternalPageRow>('outside_guides')
      .where({ kind: 'techdocs', is_live: true })
      .whereNull('checked_at')
      .first('ref');
    const entity = await this.#knex<StepEntityRow>('step_entities')
      .whereNull('checked_at')
      .first('entity_ref');
    return page !== undefined || entity !== undefined;
  }

  async listOrigins(options: { guideId: string; digests: string[] }) {
    const { guideId, digests } = options;
    const present = await loadSuccessors(this.#knex, [guideId]);
    const wanted = new Set(digests.map(digest => present(guideId, digest)));
    const texts = await this.#knex<GuideTextRow>('guide_texts')
      .where({ guide_id: guideId })
      .select('digest', 'docs_ref');
    const rows = texts.filter(({ digest }) =>
      wanted.has(present(guideId, digest)),
    );
    return [...new Set(rows.flatMap(row => row.docs_ref ?? []))];
  }

  async loadText(options: { ref: string; digest: string }) {
    const row = await this.#knex<ExternalPageRow>('outside_guides as o')
      .join<GuideRow>('guides as g', 'g.guide_id', 'o.guide_id')
      .where('o.ref', options.ref)
      .whereRaw('? = ?', [presentDigestOf(this.#knex, 'g'), options.digest])
      .first('o.page_title', 'o.text');
    return row && { title: row.page_title ?? '', body: row.text ?? '' };
  }
}

/** Puts writers of all replicas in a queue, as commits of content do. */
async function holdSnapshot(tx: Knex.Transaction): Promise<void> {
  await tx<SnapshotRow>('snapshot')
    .where({ id: 1 })
    .update({ number: tx.raw('number') });
}

async function raiseIf(
  tx: Knex.Transaction,
  changed: boolean,
): Promise<{ changed: boolean }> {
  if (changed) {
    await tx<SnapshotRow>('snapshot')
      .where({ id: 1 })
      .update({ number: tx.raw('number + 1') });
  }
  return { changed };
}

/** @returns whether readers see a difference */
async function recordPage(
  tx: Knex.Transaction,
  check: PageCheck,
): Promise<boolean> {
  const before = await tx<ExternalPageRow>('outside_guides as o')
    .join<GuideRow>('guides as g', 'g.guide_id', 'o.guide_id')
    .where('o.ref', check.ref)
    .first('o.guide_id', 'o.problem', 'g.digest');
  if (!before) {
    return false;
  }
  const now = new Date();
  const text = 'text' in check ? check.text : undefined;
  const problem = 'problem' in check ? check.problem : undefined;
  await tx<ExternalPageRow>('outside_guides')
    .where({ guide_id: before.guide_id })
    .update({
      checked_at: now,
      problem_kind: problem?.kind ?? null,
      problem: problem?.message ?? null,
      ...(text && {
        page_title: text.title,
        text: text.body,
        minutes: text.minutes,
      }),
    });
  if (text && before.digest === text.formerDigest) {
    await recordSuccessions(tx, [
      {
        guideIds: [before.guide_id],
        digest: before.digest,
        isSure: false,
        to: { digest: text.digest, files: [] },
      },
    ]);
  }
  const present = await loadSuccessors(tx, [before.guide_id]);
  const textMoved =
    text !== undefined &&
    text.digest !== present(before.guide_id, before.digest ?? undefined);
  if (textMoved) {
    await tx<GuideRow>('guides')
      .where({ guide_id: before.guide_id })
      .update({ digest: text.digest, changed_at: now });
    await recordTexts(tx, [
      {
        guideId: before.guide_id,
        digest: text.digest,
        changedAt: now,
        docsRef: text.docsRef,
      },
    ]);
  }
  return textMoved || (problem?.message ?? null) !== before.problem;
}
