import { Knex } from 'knex';
import { DatabaseTime, toDate } from '../columns';
import { chunks } from '../../util/chunks';
import { loadSuccessors } from '../digestSuccessors';
import {
  LastRun,
  NotificationStore,
  OwnerMemory,
  Remark,
  ReviewNews,
  TeamMemory,
  HoldOptions,
  ReleaseOptions,
  NamedTeamMemory,
  NamedOwnerMemory,
  RemarksQuery,
} from './types';
import { mergedInto } from '../reviews/mergedGuides';
import { AttestationRow } from '../rows';

interface RunRow {
  id: number;
  holder: string | null;
  held_until: DatabaseTime | null;
  snapshot: string | null;
  ran_at: DatabaseTime | null;
}

interface RecipientRow {
  role: 'team' | 'owner';
  ref: string;
  slot: DatabaseTime | null;
  told_until: DatabaseTime | null;
}

interface NewsRow {
  team_ref: string;
  guide_id: string;
  kind: ReviewNews['kind'];
  what: string;
}

interface FinishedRow {
  team_ref: string;
  series: string;
  guide_ids: string;
}

/** Remembers in the plugin's database. */
export class DatabaseNotificationStore implements NotificationStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async hold(options: HoldOptions): Promise<{ last?: LastRun } | undefined> {
    const { holder, now, until } = options;
    const taken = await this.#knex<RunRow>('notification_runs')
      .where({ id: 1 })
      .where(free => free.whereNull('holder').orWhere('held_until', '<=', now))
      .update({ holder, held_until: until });
    if (taken === 0) {
      return undefined;
    }
    const row = await this.#knex<RunRow>('notification_runs').first();
    const at = toDate(row?.ran_at);
    return {
      last: row?.snapshot && at ? { snapshot: row.snapshot, at } : undefined,
    };
  }

  async release(options: ReleaseOptions): Promise<void> {
    const { holder, run } = options;
    await this.#knex<RunRow>('notification_runs')
      .where({ holder })
      .update({
        holder: null,
        held_until: null,
        ...(run && { snapshot: run.snapshot, ran_at: run.at }),
      });
  }

  async loadTeams(): Promise<Map<string, TeamMemory>> {
    const knex = this.#knex;
    const teams = new Map<string, TeamMemory>();
    const of = (ref: string) => {
      const memory = teams.get(ref) ?? { news: [], finished: [] };
      teams.set(ref, memory);
      return memory;
    };
    for (const row of await this.#recipients('team')) {
      of(row.ref).slot = toDate(row.slot);
    }
    const present = await loadSuccessors(knex);
    for (const row of await knex<NewsRow>('notification_news').select()) {
      const { guide_id: guideId, kind } = row;
      // News of a changed text names its digest.
      const what = present(guideId, row.what);
      of(row.team_ref).news.push({ guideId, kind, what });
    }
    for (const row of await knex<FinishedRow>(
      'notification_finished',
    ).select()) {
      const guideIds: string[] = JSON.parse(row.guide_ids);
      of(row.team_ref).finished.push({ series: row.series, guideIds });
    }
    return teams;
  }

  async saveTeam(options: NamedTeamMemory): Promise<void> {
    const { team, slot, news, finished } = options;
    await this.#knex.transaction(async tx => {
      await saveRecipient(tx, { role: 'team', ref: team, slot: slot ?? null });
      for (const some of chunks(news)) {
        await tx<NewsRow>('notification_news')
          .insert(
            some.map(({ guideId, kind, what }) => ({
              team_ref: team,
              guide_id: guideId,
              kind,
              what,
            })),
          )
          .onConflict(['team_ref', 'guide_id', 'kind'])
          .merge(['what']);
      }
      for (const some of chunks(finished)) {
        await tx<FinishedRow>('notification_finished')
          .insert(
            some.map(({ series, guideIds }) => ({
              team_ref: team,
              series,
              guide_ids: JSON.stringify(guideIds),
            })),
          )
          .onConflict(['team_ref', 'series'])
          .merge(['guide_ids']);
      }
    });
  }

  async loadOwners(): Promise<Map<string, OwnerMemory>> {
    const rows = await this.#recipients('owner');
    return new Map(
      rows.map(row => [
        row.ref,
        { slot: toDate(row.slot), toldUntil: toDate(row.told_until) },
      ]),
    );
  }

  async saveOwner(options: NamedOwnerMemory): Promise<void> {
    const { owner, slot, toldUntil } = options;
    await saveRecipient(this.#knex, {
      role: 'owner',
      ref: owner,
      slot: slot ?? null,
      told_until: toldUntil ?? null,
    });
  }

  async listRemarks(options: RemarksQuery): Promise<Remark[]> {
    const { after, upTo } = options;
    const survivors = await mergedInto(this.#knex);
    const query = this.#knex('attestations as a')
      .join('reviews as r', 'r.attestation_id', 'a.id')
      // What another team inherited was told when it was attested.
      .where('a.kind', 'attest')
      .where(said =>
        said.whereNotNull('a.comment').orWhereNot('a.outcome', 'reviewed'),
      )
      .where('a.created_at', '<=', upTo)
      .select<AttestationRow[]>(
        'a.guide_id',
        'a.team_ref',
        'a.outcome',
        'a.comment',
        'a.created_at',
      );
    if (after) {
      query.where('a.created_at', '>', after);
    }
    return (await query).map(row => ({
      guideId: survivors(row.guide_id),
      team: row.team_ref,
      outcome: row.outcome ?? 'reviewed',
      hasComment: row.comment !== null,
      at: toDate(row.created_at),
    }));
  }

  async #recipients(role: RecipientRow['role']): Promise<RecipientRow[]> {
    return this.#knex<RecipientRow>('notification_recipients')
      .where({ role })
      .select();
  }
}

async function saveRecipient(
  knex: Knex,
  row: Pick<RecipientRow, 'role' | 'ref'> & {
    slot: Date | null;
    told_until?: Date | null;
  },
): Promise<void> {
  await knex<RecipientRow>('notification_recipients')
    .insert(row)
    .onConflict(['role', 'ref'])
    .merge();
}
