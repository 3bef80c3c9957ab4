import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { Step } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Knex } from 'knex';
import request from 'supertest';
import { smallContent } from '../__testUtils__/content';
import { testDatabases } from '../__testUtils__/databases';
import { team } from '../__testUtils__/people';
import { startReviews } from '../__testUtils__/startReviews';

jest.setTimeout(120_000);

const networking = '/guides/networking';
const calico = '/guides/calico';

describe('a section that is attested to at once', () => {
  const databases = testDatabases();
  const content = createMockDirectory({ content: smallContent });

  describe.each(databases.eachSupportedId())('on %s', id => {
    let knex: Knex;
    let backend: Awaited<ReturnType<typeof startReviews>>;

    beforeAll(async () => {
      knex = await databases.init(id);
      backend = await startReviews({ content, knex });
    });
    beforeEach(async () => {
      await knex('reviews').delete();
      await knex('attestations').delete();
    });

    const records = () =>
      knex('attestations').orderBy('user_ref').pluck('guide_id');
    const series = async () =>
      (await backend.get(`/series/platform?team=${team}`)).body;

    /** What the page sends: the section as the series shows it. */
    async function sectionSeen() {
      const [, section]: Step[] = (await series()).steps;
      const guides = [section, ...section.steps].map(
        ({ guide = '', digest, version }) => ({ path: guide, digest, version }),
      );
      return { series: 'platform', section: section.title, guides };
    }
    const attestAll = (who: string, body: object) =>
      backend.post(who, `/reviews/section?team=${team}`, body);

    it('has a record of each guide, in the order asked, labelled with the section', async () => {
      const seen = await sectionSeen();
      expect(seen.guides.map(({ path }) => path)).toEqual([networking, calico]);
      const { status, body } = await attestAll('ana', {
        ...seen,
        comment: 'Read together',
      });
      expect(status).toBe(200);
      expect(body.items).toMatchObject(
        [networking, calico].map(path => ({
          path,
          team,
          outcome: 'reviewed',
          comment: 'Read together',
          section: { series: 'platform', title: 'Networking' },
          reviewedBy: 'user:default/ana',
          version: 1,
          status: 'reviewed',
        })),
      );
      const history = await backend.get(
        `/reviews/history?team=${team}&path=${calico}`,
      );
      expect(history.body.items).toMatchObject([
        {
          kind: 'attest',
          section: { series: 'platform', title: 'Networking' },
        },
      ]);
      const after = await series();
      expect(after).toMatchObject({
        progress: { total: 3, done: 2 },
        sectionReview: true,
      });
      expect((await sectionSeen()).guides).toMatchObject([
        { version: 1 },
        { version: 1 },
      ]);
    });

    it('attests to some guides of it too, and anew', async () => {
      const seen = await sectionSeen();
      const [, second] = seen.guides;
      const some = { ...seen, guides: [second] };
      expect((await attestAll('ana', some)).status).toBe(200);
      const again = await attestAll('sam', await sectionSeen());
      expect(again.body.items).toMatchObject([
        { path: networking, version: 1, capacity: 'steward' },
        { path: calico, version: 2, capacity: 'steward' },
      ]);
    });

    it('writes nothing when the text of one guide moved, and says which', async () => {
      const seen = await sectionSeen();
      const { digest } = seen.guides[1];
      seen.guides[1].digest = 'n1:before';
      const { status, body } = await attestAll('ana', seen);
      expect(status).toBe(409);
      expect(body.error).toMatchObject({
        message: expect.stringContaining("'Calico' (/guides/calico)"),
        path: calico,
        title: 'Calico',
        digest,
      });
      expect(await records()).toEqual([]);
      expect((await series()).progress.done).toBe(0);
    });

    it('writes nothing when somebody attested to one guide meanwhile, and says which', async () => {
      const seen = await sectionSeen();
      await backend.attest('ben', undefined, {}, { team, path: calico });
      const { status, body } = await attestAll('ana', seen);
      expect(status).toBe(412);
      expect(body.error).toMatchObject({
        name: 'StaleReviewError',
        message: expect.stringContaining("'Calico' (/guides/calico)"),
        path: calico,
        title: 'Calico',
        version: 1,
      });
      expect(await records()).toHaveLength(1);
    });

    it('takes a repeated request for what it is, and other words for what they are', async () => {
      const seen = await sectionSeen();
      const first = await attestAll('ana', { ...seen, comment: 'once' });
      const again = await attestAll('ana', { ...seen, comment: 'once' });
      expect(again.status).toBe(200);
      expect(again.body).toEqual(first.body);
      for (const [who, comment] of [
        ['ben', 'once'],
        ['ana', 'twice'],
      ]) {
        expect((await attestAll(who, { ...seen, comment })).status).toBe(412);
      }
      expect(await records()).toHaveLength(2);
    });

    it('lets exactly one of two win, whatever the order in which they name the guides', async () => {
      for (let round = 0; round < 10; round++) {
        const seen = await sectionSeen();
        const answers = await Promise.all([
          attestAll('ana', seen),
          attestAll('ben', { ...seen, guides: [...seen.guides].reverse() }),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      }
      expect(await records()).toHaveLength(20);
    });

    it.each<
      [string, (seen: Awaited<ReturnType<typeof sectionSeen>>) => object]
    >([
      [
        'has no guide',
        seen => ({ guides: [...seen.guides, { path: '/guides/storage' }] }),
      ],
      [
        'is named twice',
        seen => ({ guides: [...seen.guides, seen.guides[0]] }),
      ],
      ['has no section', () => ({ section: 'Nowhere' })],
      ['at most 2000', () => ({ comment: 'x'.repeat(2_001) })],
      ['give its "digest"', () => ({ guides: [{ path: calico }] })],
      ['must NOT have fewer than 1 items', () => ({ guides: [] })],
      ['additional', () => ({ outcome: 'not-applicable' })],
    ])('refuses what "%s"', async (message, more) => {
      const seen = await sectionSeen();
      const { status, body } = await attestAll('ana', {
        ...seen,
        ...more(seen),
      });
      expect([status, body.error.message]).toEqual([
        400,
        expect.stringContaining(message),
      ]);
      expect(await records()).toEqual([]);
    });

    it('is for people who may attest for the team', async () => {
      const seen = await sectionSeen();
      expect((await attestAll('out', seen)).status).toBe(403);
      const service = await request(backend.server)
        .post(`/api/learning-paths/reviews/section?team=${team}`)
        .set('Authorization', mockCredentials.service.header())
        .send(seen);
      expect(service.status).toBe(403);
      expect((await attestAll('ana', { ...seen, series: 'none' })).status).toBe(
        404,
      );
      const unknownTeam = await backend.post(
        'sam',
        '/reviews/section?team=group:default/nobody',
        seen,
      );
      expect(unknownTeam.status).toBe(404);
      expect(await records()).toEqual([]);
    });
  });

  it('may be switched off', async () => {
    const { get, post } = await startReviews({
      knex: await databases.init('SQLITE_3'),
      content,
      config: { reviews: { sectionReview: false } },
    });
    expect((await get('/series/platform')).body.sectionReview).toBe(false);
    const { status, body } = await post(
      'ana',
      `/reviews/section?team=${team}`,
      {
        series: 'platform',
        section: 'Networking',
        guides: [{ path: calico, digest: 'n1:x' }],
      },
    );
    expect(status).toBe(403);
    expect(body.error.message).toContain('attest to each guide by itself');
  });
});
