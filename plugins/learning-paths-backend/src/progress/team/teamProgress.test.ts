import { createMockDirectory } from '@backstage/backend-test-utils';
import { rename } from 'node:fs/promises';
import { smallContent } from '../../__testUtils__/content';
import { testDatabases } from '../../__testUtils__/databases';
import { otherTeam, team } from '../../__testUtils__/people';
import { path, startReviews } from '../../__testUtils__/startReviews';

jest.setTimeout(120_000);

describe('where a team stands', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  beforeEach(() => content.setContent(smallContent));

  describe.each(databases.eachSupportedId())('on %s', id => {
    const startHere = async () =>
      startReviews({ content, knex: await databases.init(id) });

    it('says "changed" when the text moves, shows the difference, and attests to nothing unseen', async () => {
      const { attest, digest, get, refresh, statusOf } = await startHere();
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
    });

    it('does not take blanks, line endings or front matter for a change', async () => {
      const { attest, refresh, statusOf } = await startHere();
      await attest('ana', undefined);
      content.addContent({
        'guides/storage.md': smallContent.guides['storage.md']
          .replace('tags: [storage]', 'tags: [storage, new]\nlevel: beginner')
          .replaceAll('\n', '  \r\n'),
      });
      await refresh();
      expect(await statusOf()).toBe('reviewed');
    });

    it('keeps a review when its guide moves, vanishes and comes back', async () => {
      const { attest, refresh, get, statusOf } = await startHere();
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
    });

    it('joins the histories of two guides that merge; the newest word counts', async () => {
      const { attest, undo, refresh, get, statusOf } = await startHere();
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
      expect(body.team).toMatchObject({
        records: 2,
        stewards: ['group:default/stewards'],
        notApplicableNeedsUntil: false,
      });
      const untouched = await get(`/guides?path=/guides/calico&team=${team}`);
      expect(untouched.body.team.records).toBeUndefined();
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
      // Undoing goes back through both histories, to where nobody had said a word.
      expect((await undo('ana', 3)).body).toMatchObject({
        comment: 'newer',
        version: 4,
      });
      expect((await undo('ana', 4)).body).toMatchObject({
        comment: 'older',
        version: 5,
      });
      expect((await undo('ana', 5)).status).toBe(204);
      expect(await statusOf()).toBe('not-reviewed');
    });

    it('names another ETag when the status alone moved, by which the review can still be written', async () => {
      const { attest, digest, refresh, send } = await startHere();
      await attest('ana', undefined);
      const before = await send('get', 'ana');
      content.addContent({
        'guides/storage.md': `${smallContent.guides['storage.md']}More.\n`,
      });
      await refresh();
      const after = await send('get', 'ana');
      expect([before.body.status, after.body.status]).toEqual([
        'reviewed',
        'changed',
      ]);
      expect(after.body.version).toBe(before.body.version);
      expect(after.headers.etag).not.toBe(before.headers.etag);
      const written = await send('put', 'ana')
        .set('If-Match', after.headers.etag)
        .send({ outcome: 'reviewed', digest: await digest() });
      expect([written.status, written.headers.etag]).toEqual([200, '"2"']);
    });

    it('shows a team its progress on lists, series and guides', async () => {
      const { attest, get, refresh } = await startHere();
      const summary = async () =>
        (await get(`/series?team=${team}`)).body.items[0];
      expect(await summary()).toMatchObject({
        progress: { total: 3, done: 0, notReviewed: 3 },
        first: { path: '/guides/storage', title: 'Storage', minutes: 1 },
        nextUp: {
          kind: 'start',
          path: '/guides/storage',
          minutes: 1,
          status: 'not-reviewed',
        },
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
        nextUp: {
          kind: 'review-changes',
          path: '/guides/storage',
          status: 'changed',
        },
      });
      const other = await get(`/series?team=${otherTeam}`);
      expect(other.body.items[0].progress.done).toBe(0);
      const department = await get('/series?team=group:default/platform');
      expect(department.body.items[0].progress.total).toBe(0);
      const tracked = async (ref: string) =>
        (await get(`/guides?path=${path}&team=${ref}`)).body.team.isTracked;
      expect(await tracked(team)).toBe(true);
      expect(await tracked('group:default/platform')).toBe(false);
      expect((await get('/series?team=group:default/none')).status).toBe(404);
    });

    it('takes another id for another guide, and gives the review back with the first id', async () => {
      const { attest, refresh, statusOf, get } = await startHere();
      const withId = (stableId: string) =>
        content.addContent({
          'guides/storage.md': smallContent.guides['storage.md'].replace(
            'tags:',
            `id: ${stableId}\ntags:`,
          ),
        });
      withId('one');
      await refresh();
      await attest('ana', undefined);
      withId('two');
      await refresh();
      expect((await get('/sources')).body.items[0].state).toBe('ok');
      expect(await statusOf()).toBe('not-reviewed');
      withId('one');
      await refresh();
      expect(await statusOf()).toBe('reviewed');
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
      const { get } = await startHere();
      const of = async (ref: string) =>
        (await get(`/series?team=${ref}`)).body.items[0].progress.total;
      expect(await of(team)).toBe(1);
      expect(await of(otherTeam)).toBe(2);
    });
  });
});
