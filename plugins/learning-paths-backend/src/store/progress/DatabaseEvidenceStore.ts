import { Knex } from 'knex';
import { chunks } from '../../util/chunks';
import { loadSuccessors } from '../digestSuccessors';
import { EvidenceQuery, EvidenceStore, StoredEvidence } from './evidenceTypes';
import { toRecord } from '../reviews/reviewRows';
import { mergedInto } from '../reviews/mergedGuides';
import { AttestationRow, GuideRefRow, GuideRow, ReviewRow } from '../rows';
import { whereTeam } from '../teamFilter';

/** An attestation, with what an undo restored in place of what it said. */
type EvidenceRow = AttestationRow & { title: string | null };

/** What an undo says is what it restored. */
const said = [
  'outcome',
  'comment',
  'until_day',
  'digest',
  'revision',
  'opened',
  'section_series',
  'section_title',
  'inherited_from',
  'source_id',
] as const;

/** The text that a record is about; of an undo that restored none, the one before. */
const textOfRecord = `coalesce(a.digest, restored.digest, (
  select earlier.digest from attestations earlier
  where earlier.team_ref = a.team_ref and earlier.guide_id = a.guide_id
    and earlier.seq < a.seq and earlier.digest is not null
  order by earlier.seq desc limit 1))`;

/** Reads records from the plugin's database. */
export class DatabaseEvidenceStore implements EvidenceStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async listTeams(): Promise<string[]> {
    // Whoever has a record has a row here, and a row only, whatever the number of records.
    return this.#knex<ReviewRow>('reviews').distinct().pluck('team_ref');
  }

  async list(options: EvidenceQuery): Promise<StoredEvidence[]> {
    const knex = this.#knex;
    const { teams, guideIds, after, limit } = options;
    const survivors = await mergedInto(knex);
    const query = knex('attestations as a')
      .leftJoin('attestations as restored', join =>
        join
          .on('restored.id', 'a.previous_id')
          .andOn('a.kind', knex.raw('?', ['undo'])),
      )
      .leftJoin('texts as t', 't.digest', knex.raw(textOfRecord))
      .select<EvidenceRow[]>(
        'a.*',
        't.title',
        ...said.map(column =>
          knex.raw('coalesce(??, ??) as ??', [
            `a.${column}`,
            `restored.${column}`,
            column,
          ]),
        ),
      )
      .orderBy([
        { column: 'a.created_at', order: 'desc' },
        { column: 'a.id', order: 'desc' },
      ])
      .limit(limit);
    whereTeam(query, 'a.team_ref', teams);
    if (guideIds) {
      this.#whereGuide(query, await this.#withMerged(guideIds, survivors));
    }
    if (after) {
      query.where(older =>
        older
          .where('a.created_at', '<', after.appendedAt)
          .orWhere(same =>
            same
              .where('a.created_at', after.appendedAt)
              .where('a.id', '<', after.id),
          ),
      );
    }
    const rows = await query;
    const refs = await this.#lastRefs(
      rows.map(({ guide_id }) => survivors(guide_id)),
    );
    const present = await loadSuccessors(knex, [
      ...new Set(rows.map(({ guide_id }) => guide_id)),
    ]);
    return rows.map(row => ({
      ...toRecord(row),
      presentDigest: present(row.guide_id, row.digest ?? undefined),
      team: row.team_ref,
      path: refs.get(survivors(row.guide_id)) ?? '',
      title: row.title ?? undefined,
    }));
  }

  async #withMerged(
    guideIds: readonly string[],
    survivors: (guideId: string) => string,
  ): Promise<string[]> {
    const wanted = new Set(guideIds);
    const merged = await this.#knex<GuideRow>('guides')
      .whereNotNull('merged_into')
      .select('guide_id');
    return [
      ...wanted,
      ...merged
        .map(({ guide_id }) => guide_id)
        .filter(id => wanted.has(survivors(id))),
    ];
  }

  /** As one parameter, since a database takes only so many, and guides may be more. */
  #whereGuide(query: Knex.QueryBuilder, guideIds: readonly string[]) {
    const isPostgres = this.#knex.client.config.client === 'pg';
    query.whereRaw(
      isPostgres
        ? 'a.guide_id in (select jsonb_array_elements_text(?::jsonb))'
        : 'a.guide_id in (select value from json_each(?))',
      [JSON.stringify(guideIds)],
    );
  }

  /** What each guide is called, or was called last. */
  async #lastRefs(guideIds: readonly string[]): Promise<Map<string, string>> {
    const refs = new Map<string, string>();
    for (const some of chunks([...new Set(guideIds)])) {
      const rows = await this.#knex<GuideRefRow>('guide_refs')
        .whereIn('guide_id', some)
        .orderBy('since')
        .select();
      for (const row of rows.filter(({ is_current }) => !is_current)) {
        refs.set(row.guide_id, row.ref);
      }
      for (const row of rows.filter(({ is_current }) => is_current)) {
        refs.set(row.guide_id, row.ref);
      }
    }
    return refs;
  }
}
