import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import { smallContent } from '../__testUtils__/content';
import { testDatabases } from '../__testUtils__/databases';
import { team } from '../__testUtils__/people';
import { path, startReviews } from '../__testUtils__/startReviews';

jest.setTimeout(120_000);

describe('reviews over HTTP', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  beforeEach(() => content.setContent(smallContent));

  describe.each(databases.eachSupportedId())('on %s', id => {
    const startHere = async () =>
      startReviews({ content, knex: await databases.init(id) });

    it('pins a review to the text, and says who attested in which capacity', async () => {
      const { attest, send } = await startHere();
      const { status, body, headers } = await attest('ana', undefined, {
        comment: ' fine\r\nby us ',
      });
      expect(status).toBe(201);
      expect(headers.etag).toBe('"1"');
      expect(body).toEqual({
        team,
        path,
        outcome: 'reviewed',
        comment: 'fine\nby us',
        digest: expect.stringMatching(/^n2:/),
        reviewedBy: 'user:default/ana',
        reviewedByName: 'Ana Lopes',
        capacity: 'member',
        channel: 'api',
        reviewedAt: expect.any(String),
        version: 1,
        status: 'reviewed',
        textMoved: false,
      });
      expect((await send('get', 'out')).body).toEqual(body);
    });

    it('labels what a steward attests, and believes no header that speaks of a channel', async () => {
      const { send, digest } = await startHere();
      const { body } = await send('put', 'sam')
        .set('If-None-Match', '*')
        .set('Origin', 'http://localhost:3000')
        .set('Sec-Fetch-Mode', 'cors')
        .send({ outcome: 'reviewed', digest: await digest() });
      expect(body).toMatchObject({
        capacity: 'steward',
        channel: 'api',
        reviewedByName: 'Sam Stone',
      });
    });

    it('refuses everybody else, and says whom to ask', async () => {
      const { attest, server, digest } = await startHere();
      const outsider = await attest('out', undefined);
      expect(outsider.status).toBe(403);
      expect(outsider.body.error.message).toContain('group:default/stewards');
      const service = await request(server)
        .put('/api/learning-paths/reviews')
        .query({ team, path })
        .set('Authorization', mockCredentials.service.header())
        .set('If-None-Match', '*')
        .send({ outcome: 'reviewed', digest: await digest() });
      expect(service.status).toBe(403);
      const unknownTeam = await attest(
        'ana',
        undefined,
        {},
        {
          team: 'group:default/nobody',
          path,
        },
      );
      expect(unknownTeam.status).toBe(404);
      const body = { outcome: 'reviewed', digest: 'n1:x' };
      const unknownGuide = await attest('ana', undefined, body, {
        team,
        path: '/guides/nowhere',
      });
      expect(unknownGuide.status).toBe(404);
    });

    it.each([
      [{ outcome: 'exception', until: '2999-01-01' }, /reason/],
      [{ outcome: 'exception', comment: 'because' }, /end date/],
      [
        { outcome: 'exception', comment: 'because', until: '2020-01-01' },
        /past/,
      ],
      [
        { outcome: 'exception', comment: 'because', until: '2999-02-31' },
        /not a day/,
      ],
      [{ outcome: 'not-applicable' }, /why/],
      [{ outcome: 'reviewed', until: '2999-01-01' }, /leave "until" out/],
      [{ outcome: 'reviewed', comment: 'x'.repeat(2_001) }, /at most 2000/],
      [{ outcome: 'perhaps' }, /outcome/],
      [{ outcome: 'reviewed', reviewedBy: 'user:default/boss' }, /additional/],
    ])('refuses %j', async (more, message) => {
      const { attest } = await startHere();
      const { status, body } = await attest('ana', undefined, more);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(message);
    });

    it('asks for a precondition, and tells the second of two writers', async () => {
      const { attest, send, digest } = await startHere();
      const none = await send('put', 'ana').send({
        outcome: 'reviewed',
        digest: await digest(),
      });
      expect(none.status).toBe(400);
      expect((await attest('ana', undefined)).status).toBe(201);
      const second = await attest('ben', undefined);
      expect(second.status).toBe(412);
      expect(second.body.error.version).toBe(1);
      expect((await attest('ben', 1)).body.version).toBe(2);
      expect((await attest('ana', 1)).status).toBe(412);
    });

    it('takes a repeated request for what it is', async () => {
      const { attest, get } = await startHere();
      const first = await attest('ana', undefined, { comment: 'once' });
      const again = await attest('ana', undefined, { comment: 'once' });
      expect(again.status).toBe(200);
      expect(again.body).toEqual(first.body);
      const history = await get(`/reviews/history?team=${team}&path=${path}`);
      expect(history.body.totalItems).toBe(1);
    });

    it('undoes step by step, and keeps every record', async () => {
      const { attest, undo, send, get, statusOf } = await startHere();
      await attest('ana', undefined, { comment: 'first' });
      await attest('ana', 1, {
        outcome: 'not-applicable',
        comment: 'second',
      });
      const restored = await undo('ana', 2);
      expect(restored.body).toMatchObject({
        outcome: 'reviewed',
        comment: 'first',
        version: 3,
      });
      expect((await undo('ana', 2)).status).toBe(412);
      const gone = await undo('ana', 3);
      expect(gone.status).toBe(204);
      expect(await statusOf()).toBe('not-reviewed');
      expect((await send('get', 'ana')).status).toBe(404);
      expect((await attest('ana', undefined)).body.version).toBe(5);
      const first = await get(
        `/reviews/history?team=${team}&path=${path}&limit=3`,
      );
      const second = await get(
        `/reviews/history?team=${team}&path=${path}&limit=3&cursor=${first.body.nextCursor}`,
      );
      expect(
        [...first.body.items, ...second.body.items].map(
          ({ kind, outcome }: { kind: string; outcome?: string }) => [
            kind,
            outcome,
          ],
        ),
      ).toEqual([
        ['attest', 'reviewed'],
        ['undo', undefined],
        ['undo', 'reviewed'],
        ['attest', 'not-applicable'],
        ['attest', 'reviewed'],
      ]);
    });

    it('shows earlier texts of the guide that was attested to, and of no other', async () => {
      const { attest, digest, get } = await startHere();
      await attest('ana', undefined);
      const since = await digest();
      const own = await get(`/guides/changes?path=${path}&since=${since}`);
      expect(own.status).toBe(200);
      const other = await get(
        `/guides/changes?path=/guides/networking&since=${since}`,
      );
      expect(other.status).toBe(404);
    });

    it('knows a team in every spelling, as one', async () => {
      const { send, digest, statusOf } = await startHere();
      const { status, body } = await send('put', 'sam', {
        team: 'Group:default/Storage-Squad',
        path,
      })
        .set('If-None-Match', '*')
        .send({ outcome: 'reviewed', digest: await digest() });
      expect([status, body.team]).toEqual([201, team]);
      expect(await statusOf()).toBe('reviewed');
    });
  });
});
