import { Knex } from 'knex';
import { DatabaseTime, toDate } from '../columns';
import { CoverageStore, StoredText } from './coverageTypes';
import { presentDigest } from '../digestSuccessors';
import { bySurvivor, mergedInto } from '../reviews/mergedGuides';
import { currentOf, JoinedReview } from '../reviews/reviewRows';
import { StoredReview } from '../reviews/types';
import { AttestationRow, GuideTextRow } from '../rows';
import { TeamFilter, whereTeam } from '../teamFilter';

/** A team's review of a guide beside its current attestation, all null where it has none. */
type FoundRow = { [K in keyof AttestationRow]: AttestationRow[K] | null } & {
  review_team: string;
  review_guide: string;
  review_version: number;
  review_updated_at: DatabaseTime;
  present_digest: string | null;
};

/** Reads reviews and texts from the plugin's database. */
export class DatabaseCoverageStore implements CoverageStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async version(): Promise<string> {
    // Each write raises the version of a review, and a new one begins above zero.
    const row = await this.#knex('reviews')
      .count({ reviews: '*' })
      .sum({ versions: 'version' })
      .first<{ reviews: number | string; versions: number | string | null }>();
    return `${row.reviews}-${row.versions ?? 0}`;
  }

  async countRecords({ at }: { at: Date }): Promise<number> {
    const row = await this.#knex('attestations')
      .where('created_at', '<=', at)
      .count({ records: '*' })
      .first<{ records: number | string }>();
    return Number(row.records);
  }

  async listReviews(options: {
    teams: TeamFilter;
    at?: Date;
  }): Promise<Map<string, Map<string, StoredReview>>> {
    const { teams, at } = options;
    const rows = await (at ? this.#rowsAt(teams, at) : this.#rowsNow(teams));
    const survivors = await mergedInto(this.#knex);
    const byTeam = new Map<string, JoinedReview[]>();
    for (const row of rows) {
      const others = byTeam.get(row.review_team);
      if (others) {
        others.push(toJoined(row));
      } else {
        byTeam.set(row.review_team, [toJoined(row)]);
      }
    }
    return new Map(
      [...byTeam].map(([team, reviews]) => [
        team,
        new Map(
          [...bySurvivor(reviews, survivors)].map(([guideId, found]) => [
            guideId,
            currentOf(guideId, found),
          ]),
        ),
      ]),
    );
  }

  async listTexts({ at }: { at: Date }): Promise<Map<string, StoredText>> {
    const chosen = this.#knex<GuideTextRow>('guide_texts')
      .groupBy('guide_id')
      .select(
        this.#knex.raw(
          'coalesce(max(case when since <= ? then id end), min(id))',
          [at],
        ),
      );
    const rows = await this.#knex<GuideTextRow>('guide_texts as t')
      .whereIn('t.id', chosen)
      .select<(GuideTextRow & { present_digest: string })[]>(
        't.*',
        presentDigest(this.#knex, 't'),
      );
    return new Map(
      rows.map(row => [
        row.guide_id,
        {
          digest: row.present_digest,
          revision: row.revision ?? undefined,
          changedAt: toDate(row.changed_at),
        },
      ]),
    );
  }

  async #rowsNow(teams: TeamFilter): Promise<FoundRow[]> {
    const query = this.#knex('reviews as r')
      .leftJoin('attestations as a', 'a.id', 'r.attestation_id')
      // A row without a version only holds the place for a first writer.
      .where('r.version', '>', 0)
      .select<FoundRow[]>(
        'a.*',
        'r.team_ref as review_team',
        'r.guide_id as review_guide',
        'r.version as review_version',
        'r.updated_at as review_updated_at',
        presentDigest(this.#knex, 'a'),
      );
    return whereTeam(query, 'r.team_ref', teams);
  }

  /** The last record of each team and guide says what was current: an undo, what it restored. */
  async #rowsAt(teams: TeamFilter, at: Date): Promise<FoundRow[]> {
    const last = whereTeam(
      this.#knex('attestations')
        .where('created_at', '<=', at)
        .groupBy('team_ref', 'guide_id')
        .select('team_ref', 'guide_id')
        .max({ seq: 'seq' }),
      'team_ref',
      teams,
    );
    const before = this.#knex('attestations')
      .whereRaw('team_ref = r.team_ref and guide_id = r.guide_id')
      .whereRaw('seq = r.seq - 1')
      .select('created_at');
    const rows = await this.#knex('attestations as r')
      .join(last.as('last'), join =>
        join
          .on('last.team_ref', 'r.team_ref')
          .on('last.guide_id', 'r.guide_id')
          .on('last.seq', 'r.seq'),
      )
      .leftJoin(
        'attestations as a',
        'a.id',
        this.#knex.raw(
          "case r.kind when 'undo' then r.previous_id else r.id end",
        ),
      )
      .select<(FoundRow & { before: DatabaseTime | null })[]>(
        'a.*',
        'r.team_ref as review_team',
        'r.guide_id as review_guide',
        'r.seq as review_version',
        presentDigest(this.#knex, 'a'),
        this.#knex.raw(
          "case r.kind when 'inherit' then r.attested_at else r.created_at end as review_updated_at",
        ),
        this.#knex.raw("case r.kind when 'inherit' then (?) end as before", [
          before,
        ]),
      );
    // What was inherited ranks as old as it is, yet after the team's own words before.
    return rows.map(({ before: own, ...row }) => ({
      ...row,
      review_updated_at:
        own && toDate(own) > toDate(row.review_updated_at)
          ? own
          : row.review_updated_at,
    }));
  }
}

function toJoined(row: FoundRow): JoinedReview {
  return {
    guide_id: row.review_guide,
    version: row.review_version,
    updated_at: row.review_updated_at,
    attestation: isAttestation(row) ? row : undefined,
  };
}

function isAttestation(row: FoundRow): row is FoundRow & AttestationRow {
  return row.id !== null;
}
