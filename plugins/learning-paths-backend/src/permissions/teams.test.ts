import { createMockDirectory } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { smallContent } from '../__testUtils__/content';
import { testDatabases } from '../__testUtils__/databases';
import { otherTeam, people, team } from '../__testUtils__/people';
import { onlyTeams, withoutTag } from '../__testUtils__/policies';
import {
  PolicyStartOptions,
  startWithPolicy,
} from '../__testUtils__/startWithPolicy';

jest.setTimeout(60_000);

const calico = '/guides/calico';
const networking = '/guides/networking';

describe('sections and transfers, decided by a real permission backend', () => {
  const databases = testDatabases();
  const content = createMockDirectory({ content: smallContent });

  /** Ana is a member of the team, and a steward. */
  async function start(decisions: PolicyStartOptions['decisions'], knex: Knex) {
    const backend = await startWithPolicy({
      decisions,
      knex,
      content,
      config: { reviews: { stewards: ['user:default/ana'] } },
      features: [...people],
    });
    const post = (route: string, body: object) =>
      request(backend.server)
        .post(`/api/learning-paths${route}`)
        .auth(backend.token, { type: 'bearer' })
        .send(body);
    const digest = async (path: string): Promise<string> =>
      (await backend.get(`/guides?path=${path}`)).body.digest;
    const attestTo = async (...paths: string[]) =>
      post(`/reviews/section?team=${team}`, {
        series: 'platform',
        section: 'Networking',
        guides: await Promise.all(
          paths.map(async path => ({
            path,
            digest: (await digest(path)) ?? 'n1:x',
          })),
        ),
      });
    const transfer = (from: string, to: string) =>
      post('/reviews/transfer', { from: [from], to });
    return { ...backend, attestTo, transfer };
  }

  it('ask for the right to write to the one team, and to read the other', async () => {
    const knex = await databases.init('SQLITE_3');
    const { attestTo, transfer } = await start(
      {
        'learning-paths.review.update': onlyTeams(otherTeam),
        'learning-paths.review.read': onlyTeams(team),
      },
      knex,
    );
    for (const { status, body } of [
      await attestTo(networking),
      await transfer(otherTeam, team),
    ]) {
      expect(status).toBe(403);
      expect(body.error.message).toContain('learning-paths.review.update');
    }
    expect((await transfer(team, otherTeam)).status).toBe(200);
    const unread = await transfer('group:default/platform', otherTeam);
    expect(unread.status).toBe(403);
    expect(unread.body.error.message).toContain('learning-paths.review.read');
    expect(await knex('attestations')).toHaveLength(0);
  });

  it('name no guide that the caller may not read; a transfer takes it along', async () => {
    const knex = await databases.init('SQLITE_3');
    const everything = await start({}, knex);
    expect((await everything.attestTo(networking, calico)).status).toBe(200);
    await everything.shutDown();

    const { get, attestTo, transfer } = await start(
      { 'learning-paths.guide.read': withoutTag('secret') },
      knex,
    );
    const hidden = await attestTo(calico);
    expect(hidden.status).toBe(400);
    expect(hidden.body.error.message).toBe(
      "The section 'Networking' of 'The platform' has no guide '/guides/calico' for you; load the learning path again",
    );
    const { body } = await transfer(team, otherTeam);
    expect(body).toEqual({
      to: otherTeam,
      inherited: [{ path: networking, title: 'Networking', from: team }],
      kept: [],
    });
    expect(
      await knex('attestations').where({ team_ref: otherTeam }),
    ).toHaveLength(2);
    expect(
      (await get(`/reviews?team=${otherTeam}&path=${calico}`)).status,
    ).toBe(404);
  });

  it('tell nobody of a section whose series they may not read', async () => {
    const knex = await databases.init('SQLITE_3');
    const everything = await start({}, knex);
    expect((await everything.attestTo(networking)).status).toBe(200);
    await everything.shutDown();

    const { get } = await start(
      { 'learning-paths.guide.read': withoutTag('kubernetes') },
      knex,
    );
    const about = `team=${team}&path=${networking}`;
    const review = (await get(`/reviews?${about}`)).body;
    const [entry] = (await get(`/reviews/history?${about}`)).body.items;
    const { team: shown } = (await get(`/guides?${about}`)).body;
    const report = await get('/teams/group/default/storage-squad');
    for (const seen of [
      review,
      entry,
      shown.review,
      report.body.guides[0].review,
    ]) {
      expect(seen).toMatchObject({ outcome: 'reviewed' });
      expect(seen).not.toHaveProperty('section');
    }
  });
});
