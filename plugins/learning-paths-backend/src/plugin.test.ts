import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { rm } from 'node:fs/promises';
import request from 'supertest';
import { smallContent } from './__testUtils__/content';
import { testDatabases } from './__testUtils__/databases';
import {
  startLearningPaths,
  StartOptions,
} from './__testUtils__/startLearningPaths';

jest.setTimeout(60_000);

describe('learning-paths over HTTP', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  beforeEach(() => content.setContent(smallContent));

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    async function start(options: StartOptions = {}) {
      const knex = await databases.init(databaseId);
      return startLearningPaths({ knex, content, ...options });
    }

    it('lists series with counts and times, and narrows the list by filters', async () => {
      const { get } = await start();
      const { status, body } = await get('/series');
      expect(status).toBe(200);
      expect(body.items).toEqual([
        {
          slug: 'platform',
          path: '/series/platform',
          title: 'The platform',
          description: 'In two concerns.',
          guideCount: 3,
          minutes: 3,
          level: 'advanced',
          tags: ['kubernetes'],
          owner: 'group:default/platform',
          firstGuide: '/guides/storage',
          first: { path: '/guides/storage', title: 'Storage', minutes: 1 },
        },
      ]);
      const count = async (query: string) =>
        (await get(`/series?${query}`)).body.items.length;
      expect(await count('text=CALICO')).toBe(1);
      expect(await count('text=calico+missing')).toBe(0);
      expect(await count('tag=kubernetes&level=advanced')).toBe(1);
      expect(await count('level=beginner')).toBe(0);
      expect(await count('owner=group:default/platform')).toBe(1);
      for (const spelling of [
        'platform',
        'Group:Default/Platform',
        'PLATFORM',
      ]) {
        expect([spelling, await count(`owner=${spelling}`)]).toEqual([
          spelling,
          1,
        ]);
      }
      expect(await count('owner=group:default/other')).toBe(0);
      expect(await count('owner=user:default/platform')).toBe(0);
    });

    it('gives the tree of a series in order of weight', async () => {
      const { get } = await start();
      const { body } = await get('/series/platform');
      expect(body.introductionHtml).toContain('Why these two.');
      expect(body.steps).toEqual([
        {
          title: 'Storage',
          target: { kind: 'guide', path: '/guides/storage' },
          guide: '/guides/storage',
          minutes: 1,
          steps: [],
        },
        {
          title: 'Networking',
          target: { kind: 'guide', path: '/guides/networking' },
          guide: '/guides/networking',
          minutes: 1,
          steps: [
            {
              title: 'Calico',
              target: { kind: 'guide', path: '/guides/calico' },
              guide: '/guides/calico',
              minutes: 1,
              steps: [],
            },
          ],
        },
      ]);
    });

    it('gives a guide with its place in the series, sanitised', async () => {
      const { get } = await start();
      const { body } = await get(
        '/guides?path=/guides/networking&series=platform',
      );
      expect(body).toMatchObject({
        path: '/guides/networking',
        title: 'Networking',
        headings: [{ id: 'peers', text: 'Peers', depth: 2 }],
        appearsIn: [{ slug: 'platform', title: 'The platform' }],
        series: {
          slug: 'platform',
          position: 2,
          total: 3,
          section: 'Networking',
          previous: { path: '/guides/storage', title: 'Storage' },
          next: { path: '/guides/calico', title: 'Calico' },
        },
      });
      expect(body.digest).toMatch(/^n2:[0-9a-f]{64}$/);
      expect(body.html).toContain('Who talks to whom.');
      expect(body.html).not.toContain('<script');
      // Asked for again, it comes from the cache and is the same.
      const again = await get('/guides?path=/guides/networking');
      expect(again.body.html).toBe(body.html);
    });

    it('takes the author’s date for a text that it sees for the first time', async () => {
      const { get } = await start();
      const { body } = await get('/guides?path=/guides/storage');
      expect(body.changedAt).toBe('2026-03-02T00:00:00.000Z');
      expect(body.changedOn).toBe('2026-03-02');
    });

    it('pages through guides and adds plain text on request', async () => {
      const { get } = await start();
      const first = await get('/guides/list?limit=2&plain=true');
      expect(first.body.totalItems).toBe(3);
      expect(first.body.items.map((g: { path: string }) => g.path)).toEqual([
        '/guides/calico',
        '/guides/networking',
      ]);
      expect(first.body.items[0].text).toContain('Routes.');
      const second = await get(
        `/guides/list?limit=2&cursor=${first.body.nextCursor}`,
      );
      expect(second.body.items.map((g: { path: string }) => g.path)).toEqual([
        '/guides/storage',
      ]);
      expect(second.body.nextCursor).toBeUndefined();
      expect(second.body.items[0].text).toBeUndefined();
      const bad = await get('/guides/list?cursor=nonsense');
      expect(bad.status).toBe(400);
      expect(bad.body.error.message).toContain('begin without a cursor');
    });

    it('answers 304 until something changes', async () => {
      const { get, refresh } = await start();
      for (const path of [
        '/series',
        '/series/platform',
        '/guides/list',
        '/guides?path=/guides/storage',
        '/assets?path=/images/map.png',
      ]) {
        const first = await get(path);
        const { etag } = first.headers;
        expect(first.status).toBe(200);
        const second = await get(path).set('If-None-Match', etag);
        expect([path, second.status]).toEqual([path, 304]);
      }
      const { etag } = (await get('/series')).headers;
      content.addContent({ 'guides/new.md': '---\ntitle: New\n---\nText\n' });
      await refresh();
      const after = await get('/series').set('If-None-Match', etag);
      expect(after.status).toBe(200);
    });

    it('keeps the snapshot when a refresh finds nothing new', async () => {
      const { get, refresh } = await start();
      const before = (await get('/series')).headers.etag;
      await refresh();
      expect((await get('/series')).headers.etag).toBe(before);
    });

    it('serves images with headers that let nothing run', async () => {
      const { get } = await start();
      const response = await get('/assets?path=/images/map.png');
      expect(response.status).toBe(200);
      expect(response.headers['content-type']).toBe('image/png');
      expect(response.headers['x-content-type-options']).toBe('nosniff');
      expect(response.headers['content-security-policy']).toContain('sandbox');
      expect(response.body).toEqual(smallContent.images['map.png']);
    });

    it('serves images to a user cookie, and other routes not', async () => {
      const { server } = await start();
      const cookie = mockCredentials.limitedUser.cookie();
      const asset = await request(server)
        .get('/api/learning-paths/assets?path=/images/map.png')
        .set('Cookie', cookie);
      expect(asset.status).toBe(200);
      const series = await request(server)
        .get('/api/learning-paths/series')
        .set('Authorization', mockCredentials.none.header())
        .set('Cookie', cookie);
      expect(series.status).toBe(401);
    });

    it('reads nothing outside its content, whatever the path', async () => {
      const { get } = await start();
      for (const path of [
        '../../../../etc/passwd',
        '/../../etc/passwd',
        '/images/../../../../etc/passwd',
        '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
        '/etc/passwd',
      ]) {
        expect((await get(`/assets?path=${path}`)).status).toBe(404);
        expect((await get(`/guides?path=${path}`)).status).toBe(404);
      }
    });

    it('explains what is missing, and who must sign in', async () => {
      const { get } = await start();
      const series = await get('/series/nowhere');
      expect(series.status).toBe(404);
      expect(series.body.error.message).toContain("'nowhere'");
      const guide = await get('/guides?path=/guides/nowhere');
      expect(guide.status).toBe(404);
      expect(guide.body.error.message).toContain("'/guides/nowhere'");
      expect((await get('/guides')).status).toBe(400);
      expect((await get('/guides/list?limit=0')).status).toBe(400);
      for (const path of [
        '/series',
        '/guides/list',
        '/sources',
        '/diagnostics',
      ]) {
        const anonymous = await get(path, mockCredentials.none.header());
        expect([path, anonymous.status]).toEqual([path, 401]);
      }
    });

    it('finds a guide by its alias, and by a path that it had before', async () => {
      const { get, refresh } = await start();
      await rm(content.resolve('guides/storage.md'));
      content.addContent({
        'guides/persistent-storage.md': smallContent.guides[
          'storage.md'
        ].replace('tags:', 'aliases: [/guides/storage]\ntags:'),
      });
      await refresh();
      const byAlias = await get('/guides?path=/guides/storage');
      expect(byAlias.body.path).toBe('/guides/persistent-storage');
      // The text is as before, so its date is too.
      expect(byAlias.body.changedAt).toBe('2026-03-02T00:00:00.000Z');
      content.addContent({
        'guides/persistent-storage.md': smallContent.guides['storage.md'],
      });
      await refresh();
      const byHistory = await get('/guides?path=/guides/storage');
      expect(byHistory.body.path).toBe('/guides/persistent-storage');
    });

    it('keeps the last good text of a file that breaks, and says where it broke', async () => {
      const { get, refresh } = await start();
      content.addContent({
        'guides/storage.md': '---\ntitle: [unclosed\n---\nBroken\n',
      });
      await refresh();
      const guide = await get('/guides?path=/guides/storage');
      expect(guide.body.html).toContain('Classes');
      const { body } = await get('/diagnostics?severity=error');
      expect(body.items[0]).toMatchObject({
        severity: 'error',
        source: 'docs',
        file: 'guides/storage.md',
        line: expect.any(Number),
        message: expect.any(String),
      });
    });

    it('keeps what it has when the folder goes away, and recovers', async () => {
      const { get, refresh } = await start();
      content.clear();
      await refresh();
      const { body } = await get('/sources');
      expect(body.items[0]).toMatchObject({
        id: 'docs',
        state: 'stale',
        documents: 4,
        failingSince: expect.any(String),
      });
      expect((await get('/series/platform')).status).toBe(200);
      content.setContent(smallContent);
      await refresh();
      expect((await get('/sources')).body.items[0].state).toBe('ok');
    });

    it('tells the state of sources, with edit addresses for their problems', async () => {
      const { get, refresh } = await start({
        source: { editUrl: 'https://git.example.com/edit/{file}' },
      });
      content.addContent({ 'guides/a b.md': '---\n- list\n---\n' });
      await refresh();
      const sources = await get('/sources');
      expect(sources.body.items).toEqual([
        {
          id: 'docs',
          type: 'file',
          state: 'ok',
          documents: 4,
          lastSuccess: expect.any(String),
          nextRefresh: expect.any(String),
        },
      ]);
      const { body } = await get('/diagnostics?source=docs&severity=error');
      expect(body.items[0].editUrl).toBe(
        'https://git.example.com/edit/guides/a%20b.md',
      );
      const guide = await get('/guides?path=/guides/calico');
      expect(guide.body.editUrl).toBe(
        'https://git.example.com/edit/guides/calico.md',
      );
      const unknown = await refresh('nowhere');
      expect(unknown.status).toBe(404);
    });

    it('shows a saved file within two seconds in a watched folder', async () => {
      const { get } = await start({ source: { watch: true } });
      content.addContent({
        'guides/calico.md': '---\ntitle: Calico\n---\nRewritten.\n',
      });
      const deadline = Date.now() + 2_000;
      let html = '';
      while (Date.now() < deadline && !html.includes('Rewritten')) {
        html = (await get('/guides?path=/guides/calico')).body.html;
      }
      expect(html).toContain('Rewritten');
    });

    it('keeps its content over a restart', async () => {
      const knex = await databases.init(databaseId);
      const first = await startLearningPaths({ knex, content });
      const before = (await first.get('/series')).headers.etag;
      await first.shutDown();
      const second = await startLearningPaths({ knex, content });
      expect((await second.get('/series')).headers.etag).toBe(before);
    });

    it('hides drafts from every reader', async () => {
      content.addContent({
        'guides/calico.md': '---\ntitle: Calico\ndraft: true\n---\nSoon.\n',
      });
      const { get } = await start();
      expect((await get('/guides?path=/guides/calico')).status).toBe(404);
      const { body } = await get('/series/platform');
      expect(body.guideCount).toBe(2);
      expect(body.steps[1].steps[0].target.kind).toBe('missing');
    });
  });
});
