import { createMockDirectory } from '@backstage/backend-test-utils';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { entity as makeEntity } from '../../__testUtils__/catalog';
import { testDatabases } from '../../__testUtils__/databases';
import { team, userInfo } from '../../__testUtils__/people';
import { withoutTag } from '../../__testUtils__/policies';
import { startLearningPaths } from '../../__testUtils__/startLearningPaths';
import {
  externalContent,
  createBillingCatalog,
  ExternalPagesOptions,
  page,
  published,
  siteFile,
  startExternalPages,
  url,
} from '../../__testUtils__/startExternalPages';
import { startWithPolicy } from '../../__testUtils__/startWithPolicy';

jest.setTimeout(120_000);

describe('a step that leads out of the content', () => {
  const databases = testDatabases();
  const content = createMockDirectory();
  const sites = createMockDirectory();
  const publish = (text: string) =>
    sites.addContent({ [siteFile()]: published(text) });

  beforeEach(() => {
    content.setContent(externalContent);
    sites.setContent({ [siteFile()]: published('<p>Restart it.</p>') });
  });

  describe.each(databases.eachSupportedId())('on %s', id => {
    const startHere = async (options: Partial<ExternalPagesOptions> = {}) =>
      startExternalPages({
        content,
        sites,
        knex: await databases.init(id),
        ...options,
      });

    it('pins reviews of TechDocs to the published text', async () => {
      const { attest, check, get, guide, send } = await startHere();
      const before = await guide();
      expect(before).toMatchObject({
        path: page,
        title: 'Runbook',
        target: {
          kind: 'techdocs',
          entityRef: 'component:default/billing',
          path: 'runbook',
        },
        digest: expect.stringMatching(/^n2:[0-9a-f]{64}$/),
        html: '',
        minutes: 1,
        appearsIn: [{ slug: 'path', title: 'Billing' }],
        team: { status: 'not-reviewed', expected: true },
      });
      expect(before.problem).toBeUndefined();
      const target = { team, path: page };
      const unpinned = await attest(
        'ana',
        undefined,
        { digest: undefined },
        target,
      );
      expect(unpinned.status).toBe(400);
      const first = await attest('ana', undefined, {}, target);
      expect(first.status).toBe(201);
      expect(first.body).toMatchObject({
        digest: before.digest,
        status: 'reviewed',
      });

      // Looked at again, and published again with other markup, it is the same text.
      publish('<p class="new">Restart\n it.</p><script>x</script>');
      await check();
      expect((await guide()).team.status).toBe('reviewed');

      publish('<p>Restart it twice.</p><p>Then wait.</p>');
      await check();
      expect((await guide()).team).toMatchObject({
        status: 'changed',
        review: { textMoved: true },
      });
      const changes = await get(
        `/guides/changes?path=${page}&since=${before.digest}`,
      );
      expect(changes.body).toMatchObject({
        changedHunks: 1,
        hunks: [
          {
            kind: 'changed',
            segments: expect.arrayContaining([
              { kind: 'added', text: expect.stringContaining('twice') },
            ]),
          },
        ],
        prose: { changes: 2, sections: 0 },
      });
      const late = { digest: before.digest };
      const moved = await attest('ana', 1, late, target);
      expect(moved.status).toBe(409);
      expect(moved.body.error.digest).toBe((await guide()).digest);
      expect((await attest('ana', 1, {}, target)).status).toBe(200);
      expect((await send('get', 'ana', target)).body.status).toBe('reviewed');
      const history = await get(`/reviews/history?team=${team}&path=${page}`);
      expect(history.body.items).toHaveLength(2);
    });

    it('counts in the path like any guide; a step to an entity only links', async () => {
      const { attest, get } = await startHere();
      await attest('ana', undefined, {}, { team, path: page });
      const { body } = await get(`/series/path?team=${team}`);
      expect(body).toMatchObject({
        guideCount: 3,
        firstGuide: page,
        progress: { total: 3, done: 1, notReviewed: 2 },
        nextUp: { kind: 'continue', path: url, title: 'Logging standard' },
        steps: [
          {
            guide: page,
            digest: expect.any(String),
            version: 1,
            status: 'reviewed',
            done: true,
            minutes: 1,
            steps: [
              {
                guide: url,
                target: { kind: 'external', url },
                status: 'not-reviewed',
                expected: true,
              },
              {
                target: {
                  kind: 'entity',
                  entityRef: 'component:default/billing',
                },
              },
            ],
          },
          { guide: '/inside' },
        ],
      });
      const [external, entity] = body.steps[0].steps;
      expect(external).not.toHaveProperty('digest');
      expect(entity).not.toHaveProperty('guide');
      const placed = await get(`/guides?path=${url}&series=path&team=${team}`);
      expect(placed.body.series).toMatchObject({
        position: 2,
        total: 3,
        section: 'Runbook',
        previous: { path: page, title: 'Runbook' },
        next: { path: '/inside', title: 'Inside' },
      });
      const list = await get('/guides/list');
      expect(list.body.items.map(({ path }: { path: string }) => path)).toEqual(
        ['/inside'],
      );
    });

    it('reviews an external page without a text, until its time is over', async () => {
      const { attest, guide } = await startHere({
        config: { reviews: { interval: 'PT2S' } },
      });
      expect((await guide(url)).digest).toBeUndefined();
      const target = { team, path: url };
      const pinned = await attest('ana', undefined, { digest: 'n1:x' }, target);
      expect(pinned.status).toBe(400);
      const review = await attest('ana', undefined, {}, target);
      expect(review.status).toBe(201);
      expect(review.body).toMatchObject({ status: 'reviewed' });
      expect(review.body).not.toHaveProperty('digest');
      await sleep(2_300);
      expect((await guide(url)).team).toMatchObject({
        status: 'due',
        review: { textMoved: false },
      });
    });

    it('keeps the last text of a page that is gone, and says so at the line of the step', async () => {
      const { attest, check, diagnostics, guide } = await startHere();
      const { digest } = await guide();
      await attest('ana', undefined, {}, { team, path: page });
      expect(await diagnostics()).toEqual([]);
      await rm(sites.resolve(siteFile()));
      await check();
      expect(await guide()).toMatchObject({
        digest,
        problem: expect.stringContaining('no published page'),
        team: { status: 'reviewed' },
      });
      expect(await diagnostics()).toMatchObject([
        {
          severity: 'warning',
          code: 'unknown-techdocs',
          source: 'docs',
          file: 'path.md',
          line: 4,
          column: 5,
        },
      ]);
      publish('<p>Restart it.</p>');
      await check();
      expect((await guide()).problem).toBeUndefined();
      expect(await diagnostics()).toEqual([]);
    });

    it('names entities that the catalog does not know, and lets nobody attest to a text that nobody read', async () => {
      const { attest, catalog, check, diagnostics, guide, refresh } =
        await startHere();
      catalog.set(catalog.entities().filter(({ kind }) => kind === 'Group'));
      const ghost = 'techdocs:component:default/ghost';
      content.addContent({
        'path.md': externalContent['path.md'].replace(
          '  - title: Inside',
          `  - title: Ghost\n    source: ${ghost}\n  - title: Inside`,
        ),
      });
      await refresh();
      await check();
      expect(
        (await diagnostics()).map(
          ({ code, line }: { code: string; line: number }) => [code, line],
        ),
      ).toEqual([
        ['unknown-entity', 4],
        ['unknown-entity', 9],
        ['unknown-entity', 11],
      ]);
      expect((await guide(ghost)).problem).toContain(
        "The catalog has no entity 'component:default/ghost'",
      );
      const target = { team, path: ghost };
      const refused = await attest('ana', undefined, {}, target);
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toContain('could not be read yet');
    });

    it('can be finished, whatever its steps lead to that does not exist', async () => {
      const { attest, check, get, refresh } = await startHere();
      const ghosts = [
        'techdocs:component:default/ghost',
        'techdocs:component:default/billing/no-such-page',
        'component:default/ghost',
      ];
      content.addContent({
        'path.md': `---\ntitle: Billing\nstructure:\n${[
          ...ghosts,
          page,
          '/inside',
        ]
          .map(source => `  - title: x\n    source: ${source}\n`)
          .join('')}---\n`,
      });
      await refresh();
      await check();
      await attest('ana', undefined, {}, { team, path: page });
      await attest('ana', undefined, {}, { team, path: '/inside' });
      const { body } = await get(`/series/path?team=${team}`);
      expect(body).toMatchObject({
        guideCount: 2,
        progress: { total: 2, done: 2 },
      });
      expect(body).not.toHaveProperty('nextUp');
      expect(
        body.steps.map((step: { target: unknown }) => step.target),
      ).toEqual([
        ...ghosts.map(path => ({ kind: 'missing', path })),
        expect.objectContaining({ kind: 'techdocs' }),
        { kind: 'guide', path: '/inside' },
      ]);
      expect((await get(`/coverage?series=path`)).body.items[0]).toMatchObject({
        progress: { total: 2, done: 2 },
      });
    });

    it('keeps its reviews when no path leads to it any more, and when one does again', async () => {
      const { attest, get, guide, refresh } = await startHere();
      await attest('ana', undefined, {}, { team, path: page });
      await attest('ana', undefined, {}, { team, path: url });
      content.addContent({ 'path.md': '---\ntitle: Billing\n---\n' });
      await refresh();
      expect((await get(`/guides?path=${page}`)).status).toBe(404);
      content.addContent(externalContent);
      await refresh();
      expect((await guide(page)).team.status).toBe('reviewed');
      expect((await guide(url)).team.status).toBe('reviewed');
    });

    it('shows the difference of TechDocs to those only who may read the entity', async () => {
      const { attest, catalog, check, get, guide } = await startHere();
      const { digest } = await guide();
      await attest('ana', undefined, {}, { team, path: page });
      publish('<p>Call Ana.</p>');
      await check();
      const changes = `/guides/changes?path=${page}&since=${digest}`;
      const summary = changes.replace('?', '/summary?');
      expect((await get(changes)).status).toBe(200);
      expect((await get(summary)).status).toBe(200);
      catalog.hidden.add('component:default/billing');
      expect((await get(changes)).status).toBe(404);
      expect((await get(summary)).status).toBe(404);
    });

    it('shows the difference of TechDocs that an entity has from another to those only who may read both', async () => {
      const { attest, catalog, check, get, guide } = await startHere();
      const borrow = (other: string) =>
        catalog.set([
          ...createBillingCatalog()
            .entities()
            .filter(({ kind }) => kind === 'Group'),
          makeEntity(
            'component:default/billing',
            {},
            { annotations: { 'backstage.io/techdocs-entity': other } },
          ),
          makeEntity('component:default/secret'),
        ]);
      sites.addContent({
        'default/component/secret/runbook/index.html':
          published('<p>The key.</p>'),
      });
      borrow('component:default/secret');
      await check();
      const { digest } = await guide();
      await attest('ana', undefined, {}, { team, path: page });
      const changes = `/guides/changes?path=${page}&since=${digest}`;
      expect((await get(changes)).status).toBe(200);
      catalog.hidden.add('component:default/secret');
      expect((await get(changes)).status).toBe(404);
      // The text that was attested to stays the other's.
      borrow('component:default/billing');
      await check();
      expect((await guide()).digest).not.toBe(digest);
      expect((await get(changes)).status).toBe(404);
      catalog.hidden.clear();
      expect((await get(changes)).status).toBe(200);
    });

    it('is read whatever characters a page has', async () => {
      const { check, guide } = await startHere();
      const { digest } = await guide();
      publish('<p>Nothing\u0000 at \u0007all.</p>');
      await check();
      expect((await guide()).digest).not.toBe(digest);
    });

    it('may have any name', async () => {
      const long = `techdocs:component:default/billing/${'文'.repeat(900)}`;
      content.addContent({
        'odd.md': [
          '---',
          'title: "Odd \\0"',
          'description: "a\\0b"',
          'structure:',
          '  - title: "a\\0b"',
          '    source: "techdocs:component:default/billing/a\\0b"',
          '  - title: Long',
          `    source: ${long}`,
          '---',
          '',
        ].join('\n'),
      });
      const { get, guide } = await startHere();
      expect((await guide()).digest).toBeDefined();
      const { body } = await get('/series/odd');
      expect(body.steps).toHaveLength(2);
    });
  });

  it('is read on while the catalog cannot be asked, and what that said before stays', async () => {
    const { catalog, check, diagnostics, guide } = await startExternalPages({
      content,
      sites,
    });
    const { digest } = await guide();
    catalog.mock.getEntitiesByRefs.mockRejectedValue(new Error('down'));
    publish('<p>Something else.</p>');
    await check();
    expect((await guide()).digest).not.toBe(digest);
    expect(await diagnostics()).toEqual([]);
  });

  it('is there for those only who may read a path that leads to it', async () => {
    const secret = externalContent['path.md'].replace(
      '---',
      '---\ntags: [secret]',
    );
    const open = `---\ntitle: Open\nstructure:\n  - title: How to log\n    source: ${url}\n---\n`;
    content.setContent({
      ...externalContent,
      'path.md': secret,
      'open.md': open,
    });
    const { get, refresh } = await startWithPolicy({
      content,
      decisions: { 'learning-paths.guide.read': withoutTag('secret') },
      features: [userInfo, createBillingCatalog().mock.factory],
    });
    const statuses = async (ref: string) => [
      (await get(`/guides?path=${ref}`)).status,
      (await get(`/reviews/history?team=${team}&path=${ref}`)).status,
    ];
    expect(await statuses(page)).toEqual([404, 404]);
    expect(await statuses(url)).toEqual([200, 200]);
    expect((await get(`/guides?path=${url}`)).body).toMatchObject({
      title: 'How to log',
      appearsIn: [{ slug: 'open', title: 'Open' }],
    });
    const report = await get('/teams/group/default/storage-squad');
    expect(report.body.guides).toMatchObject([
      { path: url, title: 'How to log' },
    ]);
    expect(report.text + (await get(`/series?team=${team}`)).text).not.toMatch(
      'Logging standard',
    );
    await rm(content.resolve('open.md'));
    await refresh();
    expect(await statuses(url)).toEqual([404, 404]);
  });

  // SQLite serves a single backend.
  it.each(databases.eachSupportedId().filter(([id]) => id !== 'SQLITE_3'))(
    'is the same on all replicas soon after one looked at it on %s',
    async id => {
      const knex = await databases.init(id);
      const one = await startExternalPages({ content, sites, knex });
      const other = await startExternalPages({ content, sites, knex });
      const { digest } = await other.guide();
      publish('<p>Something else.</p>');
      await one.check();
      const moved = (await one.guide()).digest;
      expect(moved).not.toBe(digest);
      await sleep(600);
      expect((await other.guide()).digest).toBe(moved);
      const late = { digest };
      const target = { team, path: page };
      expect((await other.attest('ana', undefined, late, target)).status).toBe(
        409,
      );
      expect((await other.attest('ana', undefined, {}, target)).status).toBe(
        201,
      );
      expect(await knex('outside_guides').select('ref')).toHaveLength(2);
    },
  );
});

describe('an image of another site', () => {
  it('is listed where it is, unless its host is allowed', async () => {
    const content = createMockDirectory({
      content: {
        'a.md':
          '---\ntitle: A\n---\n![a](https://a.example/x.png) ![b](https://b.example/x.png)\n',
      },
    });
    const { get } = await startLearningPaths({
      content,
      config: { imageHosts: ['a.example'] },
    });
    const { items } = (await get('/diagnostics')).body;
    expect(
      items.filter(({ code }: { code: string }) => code === 'remote-image'),
    ).toMatchObject([
      {
        severity: 'info',
        file: 'a.md',
        line: 4,
        message: expect.stringContaining('b.example'),
      },
    ]);
  });
});
