import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import request from 'supertest';
import { testDatabases } from '../__testUtils__/databases';
import { organisation } from '../__testUtils__/organisation';
import { as, otherTeam, team, userInfo } from '../__testUtils__/people';
import { onlyTeams } from '../__testUtils__/policies';
import { twoSeries } from '../__testUtils__/startCoverage';
import { StartOptions } from '../__testUtils__/startLearningPaths';
import { Inbox, setClock } from '../__testUtils__/startNotifying';
import { startReviews } from '../__testUtils__/startReviews';
import { startWithRights } from '../__testUtils__/startWithRights';

jest.setTimeout(60_000);

const routeOf = (ref: string) => `/teams/${ref.replace(':', '/')}/reminders`;

describe('reminders', () => {
  const content = createMockDirectory({ content: twoSeries });
  const databases = testDatabases();
  let inbox: Inbox;

  beforeEach(() => {
    inbox = new Inbox();
    setClock('2026-11-26T10:00:00Z');
  });
  afterEach(() => jest.useRealTimers());

  async function start(options: StartOptions = {}) {
    const backend = await startReviews({
      content,
      features: [...organisation(), inbox.factory],
      ...options,
    });
    const remind = (who: string, of = team, series = 'platform') =>
      backend.post(who, routeOf(of), { series });
    const stateFor = async (who: string, of = team, series = 'platform') =>
      (await backend.get(`${routeOf(of)}?series=${series}`, as(who))).body;
    return { ...backend, remind, stateFor };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('tell the members of a team how much is open, once a day', async () => {
      const backend = await start({ knex: await databases.init(id) });
      const { remind, stateFor, attest } = backend;
      await attest('ana', undefined, {}, { team, path: '/guides/storage' });
      expect(await stateFor('ana')).toMatchObject({
        mayRemind: true,
        open: 2,
        progress: { total: 3, done: 1 },
      });

      const sent = await remind('ana');
      const reminder = {
        team,
        series: 'platform',
        open: 2,
        remindedBy: 'user:default/ana',
        remindedByName: 'ana',
        remindedAt: '2026-11-26T10:00:00.000Z',
      };
      expect(sent.status).toBe(200);
      expect(sent.body).toEqual(reminder);
      expect(inbox.take()).toEqual([
        {
          recipients: { type: 'entity', entityRef: team },
          topic: 'learning-paths',
          scope: `learning-paths:reminder:${team}:/series/platform`,
          severity: 'normal',
          title: 'Storage squad: 2 guides open in The platform',
          description: 'ana reminds your team: 2 not reviewed. 1 of 3 done.',
          link: '/learning-paths/series/platform?team=group%3Adefault%2Fstorage-squad',
        },
      ]);

      setClock('2026-11-26T23:59:00Z');
      const again = await remind('ben');
      expect(again.status).toBe(409);
      expect(again.body.error).toMatchObject({
        message:
          'Storage squad was reminded today at 10:00 UTC by ana; a team is reminded of a learning path once a day',
        reminder,
      });
      expect(await stateFor('sam')).toMatchObject({
        mayRemind: false,
        refusal: 'reminded',
        reminder,
      });
      expect(inbox.take()).toEqual([]);

      setClock('2026-11-27T00:01:00Z');
      expect(await stateFor('ben')).not.toHaveProperty('reminder');
      expect((await remind('ben')).status).toBe(200);
      expect(inbox.take()).toHaveLength(1);
    });

    it('are one where several people ask two replicas at once', async () => {
      const knex = await databases.init(id);
      const replicas = [await start({ knex }), await start({ knex })];
      const answers = await Promise.all(
        ['ana', 'ben', 'sam', 'ana'].flatMap(who =>
          replicas.map(async ({ remind }) => remind(who)),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([
        200, 409, 409, 409, 409, 409, 409, 409,
      ]);
      const [winner] = answers.filter(({ status }) => status === 200);
      const refused = answers.filter(({ status }) => status === 409);
      for (const { body } of refused) {
        expect(body.error.reminder).toEqual(winner.body);
      }
      expect(inbox.take()).toHaveLength(1);
      expect(await knex('reminders')).toHaveLength(1);
    });

    it('can be sent again where nobody was told', async () => {
      const { remind } = await start({ knex: await databases.init(id) });
      inbox.failure = new Error('connect ECONNREFUSED 10.0.0.1');
      const failed = await remind('ana');
      expect(failed.status).toBe(503);
      expect(failed.body.error.message).toMatch(/^Storage squad could not be/);
      expect(failed.body.error.message).not.toContain('10.0.0.1');
      inbox.failure = undefined;
      expect((await remind('ana')).status).toBe(200);
    });
  });

  it('name no guide', async () => {
    const { remind } = await start();
    await remind('ana');
    expect(JSON.stringify(inbox.take())).not.toMatch(
      /Calico|Networking|"Storage"/,
    );
  });

  it('are of each series and team by itself', async () => {
    const { remind } = await start();
    expect((await remind('out', otherTeam)).status).toBe(200);
    expect((await remind('out', otherTeam, 'day-two')).status).toBe(200);
    expect((await remind('ana')).status).toBe(200);
    expect(inbox.take().map(({ scope }) => scope)).toEqual([
      `learning-paths:reminder:${otherTeam}:/series/platform`,
      `learning-paths:reminder:${otherTeam}:/series/day-two`,
      `learning-paths:reminder:${team}:/series/platform`,
    ]);
  });

  it('are for stewards, members, and members of a Group above', async () => {
    const { remind, stateFor } = await start();
    for (const who of ['out', 'nobody']) {
      expect(await stateFor(who)).toMatchObject({
        mayRemind: false,
        refusal: 'not-allowed',
      });
      const refused = await remind(who);
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toContain('Only stewards, members');
    }
    for (const who of ['sam', 'ana', 'lea']) {
      expect(await stateFor(who)).toMatchObject({ mayRemind: true });
    }
    expect((await remind('lea')).status).toBe(200);
    expect((await remind('sam', otherTeam)).status).toBe(200);
  });

  it('go to nobody of whom nothing is expected, or who has nothing open', async () => {
    const { remind, stateFor, attest } = await start();
    const none = await remind('ana', team, 'day-two');
    expect(none.status).toBe(409);
    expect(none.body.error.message).toBe(
      "Nothing in 'Day two' is expected of Storage squad; there is nothing to remind it of",
    );
    expect((await remind('sam', 'group:default/engineering')).status).toBe(409);

    for (const name of ['storage', 'networking', 'calico']) {
      await attest('ana', undefined, {}, { team, path: `/guides/${name}` });
    }
    expect(await stateFor('ana')).toMatchObject({
      mayRemind: false,
      refusal: 'nothing-open',
      open: 0,
    });
    expect((await remind('ana')).status).toBe(409);
    expect(inbox.take()).toEqual([]);
  });

  it('know no team that is not there, and no series', async () => {
    const { remind } = await start();
    expect((await remind('sam', 'group:default/never')).status).toBe(404);
    expect((await remind('ana', team, 'nowhere')).status).toBe(404);
    expect(inbox.take()).toEqual([]);
  });

  it('say so where notifications are off', async () => {
    const { remind, stateFor } = await start({
      config: { notifications: 'off' },
    });
    expect(await stateFor('ana')).toMatchObject({
      mayRemind: false,
      refusal: 'off',
    });
    const refused = await remind('ana');
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain(
      'learningPaths.notifications: off',
    );
    expect(inbox.take()).toEqual([]);
  });

  it("are a person's, not a service's", async () => {
    const { server } = await start();
    const { status } = await request(server)
      .post(`/api/learning-paths${routeOf(team)}`)
      .set('Authorization', mockCredentials.service.header())
      .send({ series: 'platform' });
    expect(status).toBe(403);
    expect(inbox.take()).toEqual([]);
  });

  it('ask for the rights to remind this team, and to read its reviews', async () => {
    // The clock of tokens is that of the machine.
    jest.useRealTimers();
    const decisions: Record<string, PolicyDecision> = {
      'nor learning-paths.review.read': { result: AuthorizeResult.DENY },
      'nou learning-paths.team.remind': onlyTeams(otherTeam),
    };
    const { as: signIn } = await startWithRights({
      content,
      config: {
        reviews: {
          stewards: [
            'user:default/nor',
            'user:default/nou',
            'user:default/all',
          ],
        },
      },
      features: organisation()
        .filter(feature => feature !== userInfo)
        .concat(inbox.factory),
      decide: (who, permission) => decisions[`${who} ${permission}`],
    });
    const answers = async (who: string) => {
      const { get, post } = await signIn(who);
      return {
        state: await get(`${routeOf(team)}?series=platform`),
        sent: await post(routeOf(team)).send({ series: 'platform' }),
        other: await post(routeOf(otherTeam)).send({ series: 'platform' }),
      };
    };
    const unread = await answers('nor');
    expect(unread.state.status).toBe(403);
    expect(unread.sent.status).toBe(403);
    const limited = await answers('nou');
    expect(limited.state.body).toMatchObject({
      mayRemind: false,
      refusal: 'not-allowed',
    });
    expect(limited.sent.status).toBe(403);
    expect(limited.sent.body.error.message).toContain(
      'learning-paths.team.remind',
    );
    expect(limited.other.status).toBe(200);
    expect((await answers('all')).sent.status).toBe(200);
  });
});
