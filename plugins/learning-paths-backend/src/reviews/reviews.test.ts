import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { rename } from 'node:fs/promises';
import request from 'supertest';
import { smallContent } from '../__testUtils__/content';
import { testDatabases } from '../__testUtils__/databases';
import { otherTeam, people, team } from '../__testUtils__/people';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';

jest.setTimeout(120_000);

const path = '/guides/storage';

describe('reviews over HTTP', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  beforeEach(() => content.setContent(smallContent));

  async function start(
    options: Partial<Parameters<typeof startLearningPaths>[0]> = {},
  ) {
    const backend = await startLearningPaths({
      content,
      config: { reviews: { stewards: ['group:default/stewards'] } },
      ...options,
      features: [...people],
    });
    const { server, get } = backend;
    const send = (
      method: 'put' | 'delete' | 'get',
      who: string,
      target = { team, path },
    ) =>
      request(server)
        [method]('/api/learning-paths/reviews')
        .query(target)
        .set(
          'Authorization',
          mockCredentials.user.header(`user:default/${who}`),
        );
    const digest = async (of = path) =>
      (await get(`/guides?path=${of}`)).body.digest as string;
    const attest = async (
      who: string,
      version: number | undefined,
      more: object = {},
      target = { team, path },
    ) => {
      const call = send('put', who, target).send({
        outcome: 'reviewed',
        digest: await digest(target.path),
        ...more,
      });
      return version === undefined
        ? call.set('If-None-Match', '*')
        : call.set('If-Match', `"${version}"`);
    };
    const undo = (who: string, version: number) =>
      send('delete', who).set('If-Match', `"${version}"`);
    const statusOf = async (of = path) =>
      (await get(`/guides?path=${of}&team=${team}`)).body.team.status;
    return { ...backend, send, digest, attest, undo, statusOf };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    const startHere = async () => start({ knex: await databases.init(id) });

    it('pins a review to the text, and says who attested in which capacity', async () => {
      const { attest, send, stop } = await startHere();
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
        digest: expect.stringMatching(/^n1:/),
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
      await stop();
    });

    it('labels what a steward attests, and knows the browser as channel', async () => {
      const { send, digest, stop } = await startHere();
      const { body } = await send('put', 'sam')
        .set('If-None-Match', '*')
        .set('Origin', 'http://localhost:3000')
        .send({ outcome: 'reviewed', digest: await digest() });
      expect(body).toMatchObject({
        capacity: 'steward',
        channel: 'ui',
        reviewedByName: 'Sam Stone',
      });
      await stop();
    });

    it('refuses everybody else, and says whom to ask', async () => {
      const { attest, server, digest, stop } = await startHere();
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
      await stop();
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
      const { attest, stop } = await startHere();
      const { status, body } = await attest('ana', undefined, more);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(message);
      await stop();
    });

    it('asks for a precondition, and tells the second of two writers', async () => {
      const { attest, send, digest, stop } = await startHere();
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
      await stop();
    });

    it('takes a repeated request for what it is', async () => {
      const { attest, get, stop } = await startHere();
      const first = await attest('ana', undefined, { comment: 'once' });
      const again = await attest('ana', undefined, { comment: 'once' });
      expect(again.status).toBe(200);
      expect(again.body).toEqual(first.body);
      const history = await get(`/reviews/history?team=${team}&path=${path}`);
      expect(history.body.totalItems).toBe(1);
      await stop();
    });

    it('says "changed" when the text moves, shows the difference, and attests to nothing unseen', async () => {
      const { attest, digest, get, refresh, statusOf, stop } =
        await startHere();
      const seen = await digest();
      await attest('ana', undefined);
      content.addContent({
        'guides/storage.md': smallContent.guides['storage.md']
          .replace('See [the', 'Do see [the')
          .replace('tags:', 'changeNote: Friendlier\ntags:'),
      });
      await refresh();
      expect(await statusOf()).toBe('changed');
      const moved = await attest('ana', 1, { digest: seen });
      expect(moved.status).toBe(409);
      expect(moved.body.error.digest).toBe(await digest());
      const { body } = await get(`/guides/changes?path=${path}&since=${seen}`);
      expect(body).toMatchObject({
        since: seen,
        now: await digest(),
        changeNote: 'Friendlier',
        changedHunks: 1,
      });
      const segments = body.hunks.flatMap(
        (hunk: { segments?: { kind: string; text: string }[] }) =>
          hunk.segments ?? [],
      );
      const textOf = (...kinds: string[]) =>
        segments
          .filter(({ kind }: { kind: string }) => kinds.includes(kind))
          .map(({ text }: { text: string }) => text)
          .join('');
      expect(textOf('same', 'added')).toContain('Do see [the network]');
      expect(textOf('same', 'removed')).toContain('See [the network]');
      expect((await attest('ana', 1)).status).toBe(200);
      expect(await statusOf()).toBe('reviewed');
      const unknown = await get(`/guides/changes?path=${path}&since=n1:never`);
      expect(unknown.status).toBe(404);
      await stop();
    });

    it('does not take blanks, line endings or front matter for a change', async () => {
      const { attest, refresh, statusOf, stop } = await startHere();
      await attest('ana', undefined);
      content.addContent({
        'guides/storage.md': smallContent.guides['storage.md']
          .replace('tags: [storage]', 'tags: [storage, new]\nlevel: beginner')
          .replaceAll('\n', '  \r\n'),
      });
      await refresh();
      expect(await statusOf()).toBe('reviewed');
      await stop();
    });

    it('undoes step by step, and keeps every record', async () => {
      const { attest, undo, send, get, statusOf, stop } = await startHere();
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
      await stop();
    });

    it('keeps a review when its guide moves, vanishes and comes back', async () => {
      const { attest, refresh, get, statusOf, stop } = await startHere();
      await attest('ana', undefined);
      const file = (name: string) => content.resolve(`guides/${name}.md`);
      const text = smallContent.guides['storage.md'];
      await rename(file('storage'), file('volumes'));
      content.addContent({
        'guides/volumes.md': text.replace(
          'tags:',
          'aliases: [/guides/storage]\ntags:',
        ),
      });
      await refresh();
      expect(await statusOf('/guides/volumes')).toBe('reviewed');
      await rename(file('volumes'), content.resolve('volumes.txt'));
      await refresh();
      expect((await get('/guides?path=/guides/volumes')).status).toBe(404);
      await rename(content.resolve('volumes.txt'), file('volumes'));
      await refresh();
      expect(await statusOf('/guides/volumes')).toBe('reviewed');
      await stop();
    });

    it('joins the histories of two guides that merge; the newest word counts', async () => {
      const { attest, refresh, get, stop } = await startHere();
      await attest('ana', undefined, { outcome: 'reviewed', comment: 'older' });
      await attest(
        'ana',
        undefined,
        { outcome: 'not-applicable', comment: 'newer' },
        { team, path: '/guides/networking' },
      );
      await rename(
        content.resolve('guides/networking.md'),
        content.resolve('gone.txt'),
      );
      content.addContent({
        'guides/storage.md': smallContent.guides['storage.md'].replace(
          'tags:',
          'aliases: [/guides/networking]\ntags:',
        ),
      });
      await refresh();
      const { body } = await get(`/guides?path=${path}&team=${team}`);
      expect(body.team.review).toMatchObject({ comment: 'newer', version: 2 });
      const history = await get(`/reviews/history?team=${team}&path=${path}`);
      expect(
        history.body.items.map(({ comment }: { comment: string }) => comment),
      ).toEqual(['newer', 'older']);
      expect(
        (await attest('ana', 2, { comment: 'joined' })).body,
      ).toMatchObject({
        comment: 'joined',
        version: 3,
      });
      await stop();
    });

    it('shows a team its progress on lists, series and guides', async () => {
      const { attest, get, refresh, stop } = await startHere();
      const summary = async () =>
        (await get(`/series?team=${team}`)).body.items[0];
      expect(await summary()).toMatchObject({
        progress: { total: 3, done: 0, notReviewed: 3 },
        nextUp: { kind: 'start', path: '/guides/storage' },
      });
      const etag = (await get(`/series?team=${team}`)).headers.etag;
      await attest('ana', undefined);
      const after = await get(`/series?team=${team}`).set(
        'If-None-Match',
        etag,
      );
      expect(after.status).toBe(200);
      expect(await summary()).toMatchObject({
        progress: { total: 3, done: 1, reviewed: 1 },
        nextUp: { kind: 'continue', path: '/guides/networking' },
      });
      const { body } = await get(`/series/platform?team=${team}`);
      expect(body.steps[0]).toMatchObject({
        status: 'reviewed',
        expected: true,
        done: true,
      });
      expect(body.steps[1]).toMatchObject({ status: 'not-reviewed' });
      content.addContent({
        'guides/storage.md': `${smallContent.guides['storage.md']}More.\n`,
      });
      await refresh();
      expect(await summary()).toMatchObject({
        // Within the grace period a changed guide still counts.
        progress: { done: 1, reviewed: 0, changed: 1 },
        nextUp: { kind: 'review-changes', path: '/guides/storage' },
      });
      const other = await get(`/series?team=${otherTeam}`);
      expect(other.body.items[0].progress.done).toBe(0);
      const department = await get('/series?team=group:default/platform');
      expect(department.body.items[0].progress.total).toBe(0);
      expect((await get('/series?team=group:default/none')).status).toBe(404);
      await stop();
    });

    it('expects reviews of an audience only', async () => {
      content.addContent({
        'series/platform.md': smallContent.series['platform.md'].replace(
          'tags:',
          'audience: { kind: Group, metadata.name: payments-team }\ntags:',
        ),
        'guides/calico.md':
          '---\ntitle: Calico\naudience: { metadata.name: storage-squad }\n---\nRoutes.\n',
      });
      const { get, stop } = await startHere();
      const of = async (ref: string) =>
        (await get(`/series?team=${ref}`)).body.items[0].progress.total;
      expect(await of(team)).toBe(1);
      expect(await of(otherTeam)).toBe(2);
      await stop();
    });
  });

  it.each(databases.eachSupportedId().filter(([id]) => id !== 'SQLITE_3'))(
    'loses and doubles no write when two replicas race on %s',
    async id => {
      const knex = await databases.init(id);
      const replicas = [await start({ knex }), await start({ knex })];
      let written = 0;
      const writer = async (index: number) => {
        const { attest, send } = replicas[index % 2];
        for (let round = 0; round < 5; round++) {
          for (;;) {
            const seen = await send('get', 'ana');
            const { status } = await attest(
              'ana',
              seen.status === 200 ? seen.body.version : undefined,
              { comment: `${index}-${round}` },
            );
            if (status < 300) {
              written += 1;
              break;
            }
            expect(status).toBe(412);
          }
        }
      };
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => writer(index)),
      );
      const rows = await knex('attestations').orderBy('seq').pluck('seq');
      expect(rows).toEqual(Array.from({ length: written }, (_, i) => i + 1));
      expect(written).toBe(100);
      expect(new Set(await knex('attestations').pluck('comment')).size).toBe(
        100,
      );
      await Promise.all(replicas.map(({ stop }) => stop()));
    },
  );
});
