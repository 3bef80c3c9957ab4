import {
  createMockDirectory,
  TestDatabaseId,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testDatabases } from '../__testUtils__/databases';
import { people, team } from '../__testUtils__/people';
import { onlySources } from '../__testUtils__/policies';
import { startReviews } from '../__testUtils__/startReviews';
import { startWithPolicy } from '../__testUtils__/startWithPolicy';

jest.setTimeout(120_000);

const page = (title: string, text: string, more: string[] = []) =>
  ['---', `title: ${title}`, ...more, '---', text, ''].join('\n');

const png = Buffer.from('89504e470d0a1a0a', 'hex');

describe('what belongs to one source', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  const sourcesOf = (docs: object = {}) => ({
    sources: [
      { id: 'docs', type: 'file', target: `${content.path}/docs`, ...docs },
      {
        id: 'sec',
        type: 'file',
        target: `${content.path}/sec`,
        mountAt: '/sec',
      },
    ],
  });

  /** As a reader of the source `docs` alone, or of all. */
  async function startAs(
    guideRead: PolicyDecision,
    options: { knex?: Knex; docs?: object; features?: [...typeof people] } = {},
  ) {
    const started = await startWithPolicy({
      ...options,
      content,
      config: JSON.parse(JSON.stringify(sourcesOf(options.docs))),
      decisions: { 'learning-paths.guide.read': guideRead },
    });
    for (const id of ['sec', 'docs']) {
      await request(started.server)
        .post(`/api/learning-paths/sources/${id}/refresh`)
        .auth(started.token, { type: 'bearer' });
    }
    return started;
  }

  it('an image is opened by pages of its own source only, and by no draft', async () => {
    content.setContent({
      'docs/a.md': page('A', '![x](/sec/images/d.png) [y](/sec/images/d.png)'),
      'docs/own.md': page('Own', '![x](/images/own.png)'),
      'docs/hidden.md': page('Draft', '![x](/images/draft.png)', [
        'draft: true',
      ]),
      'docs/images/own.png': png,
      'docs/images/draft.png': png,
      'docs/images/unused.png': png,
      'sec/x.md': page('X', '![x](images/d.png)'),
      'sec/images/d.png': png,
    });
    const statusOf = async (get: (path: string) => request.Test) => {
      const statuses: Record<string, number> = {};
      for (const path of [
        '/images/own.png',
        '/images/draft.png',
        '/images/unused.png',
        '/sec/images/d.png',
      ]) {
        statuses[path] = (await get(`/assets?path=${path}`)).status;
      }
      return statuses;
    };
    const some = await startAs(onlySources('docs'));
    expect(await statusOf(some.get)).toEqual({
      '/images/own.png': 200,
      '/images/draft.png': 404,
      '/images/unused.png': 404,
      '/sec/images/d.png': 404,
    });
    const { html } = (await some.get('/guides?path=/a')).body;
    expect(html).not.toContain('data-asset');

    const all = await startAs({ result: AuthorizeResult.ALLOW });
    expect(await statusOf(all.get)).toEqual({
      '/images/own.png': 200,
      '/images/draft.png': 404,
      '/images/unused.png': 404,
      '/sec/images/d.png': 200,
    });
    expect((await all.get('/guides?path=/a')).body.html).not.toContain(
      'data-asset',
    );
    const { items } = (await all.get('/diagnostics?source=docs')).body;
    expect(
      items
        .filter(({ file }: { file: string }) => file === 'a.md')
        .map(({ code }: { code: string }) => code),
    ).toEqual(expect.arrayContaining(['broken-image', 'broken-link']));
  });

  /** Everything that a reader of the source `docs` alone is told, but for times. */
  async function told(files: Record<string, string>) {
    content.setContent({ 'sec/kept.md': page('Kept', 'Text.'), ...files });
    const { get } = await startAs(onlySources('docs'));
    const answers: Record<string, unknown> = {};
    for (const path of [
      '/series',
      '/series/s',
      '/guides?path=/a&series=s',
      '/guides?path=/sec/x',
      '/guides?path=/sec/moved',
      '/guides/list?plain=true',
      '/diagnostics',
    ]) {
      const { status, text, headers } = await get(path);
      answers[path] = [
        status,
        // The name of the database and the number of the snapshot come first.
        headers.etag?.split('-').slice(2),
        text.replace(/"(changedAt|timestamp)":"[^"]*"/g, ''),
      ];
    }
    return answers;
  }

  it('what is hidden answers in links, steps, headings and diagnostics as what is not there', async () => {
    const docs = {
      'docs/a.md': page(
        'A',
        [
          '[one](/sec/x) [two](/sec/x#words) [three](/sec/x#none)',
          '[four](/sec/X) [five](/sec/moved) [six](/sec/s) ![d](/sec/d.png)',
          '[seven](/sec/draft) [eight](ref:x) [nine](x)',
        ].join('\n'),
        ['aliases: [/old]'],
      ),
      'docs/b.md': page('B', 'Text.', ['aliases: [/sec/x, /old]']),
      'docs/s.md': page('S', '[x](/sec/x)', [
        'prerequisites: [/sec/s]',
        'next: /sec/s',
        'structure:',
        '  - source: /sec/x',
        '    pages: [{ source: /a }]',
        '  - source: /sec/s',
        '  - source: /sec/moved',
        '  - title: Named',
        '    source: /sec/x',
        '  - source: /b',
      ]),
    };
    const without = await told(docs);
    const withSecrets = await told({
      ...docs,
      'sec/x.md': page('Hush', '## Words\n\n[a](/gone) [b](/a#none)', [
        'aliases: [/sec/moved]',
        'id: x',
      ]),
      'sec/y.md': page('Hush', 'Text.', ['id: x']),
      'sec/draft.md': page('Hush', '[a](/gone)', ['draft: true']),
      'sec/broken.md': '---\ntitle: [Hush\n---\n',
      'sec/d.png': 'no picture',
      'sec/s.md': page('Hush', '', ['structure: [{ source: /sec/x }]']),
    });
    expect(withSecrets).toEqual(without);
    expect(JSON.stringify(without)).toContain('lp-missing-link');
  });

  it('a problem is shown to those who may read its document, or all of its source', async () => {
    content.setContent({
      'docs/kept.md': page('Kept', 'Text.'),
      'sec/open.md': page('Open', '[x](/gone)', ['tags: [open]']),
      'sec/x.md': page('Hush', '[x](/gone)', ['aliases: [/sec/open]']),
      'sec/draft.md': page('Draft', 'Text.', [
        'draft: true',
        'tags: [open]',
        'weight: x',
      ]),
      'sec/broken.md': '---\ntitle: [Hush\n---\n',
    });
    const filesAs = async (guideRead: PolicyDecision) => {
      const { get } = await startAs(guideRead);
      const { body } = await get('/diagnostics?source=sec');
      const files = body.items.map(({ file }: { file: string }) => file);
      return { files: [...new Set(files)], total: body.totalItems };
    };
    const open = { rule: 'HAS_TAG', params: { tags: ['open'] } };
    const conditional = (conditions: object): PolicyDecision => ({
      ...onlySources('docs'),
      ...JSON.parse(JSON.stringify({ conditions })),
    });
    const resourceType = 'learning-paths-guide';
    expect(await filesAs(conditional({ ...open, resourceType }))).toEqual({
      files: ['open.md'],
      total: undefined,
    });
    expect((await filesAs(onlySources('docs', 'sec'))).files.sort()).toEqual([
      'broken.md',
      'draft.md',
      'open.md',
      'x.md',
    ]);
    expect((await filesAs(onlySources('docs'))).files).toEqual([]);
    const all = await filesAs({ result: AuthorizeResult.ALLOW });
    expect(all.files).toHaveLength(4);
    expect(all.total).toEqual(expect.any(Number));
  });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const secret = 'Ask Xaver for the words.';

    /** A team reviewed a secret guide, and said something of it. */
    async function reviewed(databaseIdOf: TestDatabaseId) {
      const knex = await databases.init(databaseIdOf);
      content.setContent({
        'docs/kept.md': page('Kept', 'Text.'),
        'sec/kept.md': page('Kept', 'Text.'),
        'sec/x.md': page('Hush', secret, ['id: x']),
      });
      const backend = await startReviews({
        knex,
        content,
        config: JSON.parse(JSON.stringify(sourcesOf())),
      });
      await backend.refresh('sec');
      const target = { team, path: '/sec/x' };
      const digest = await backend.digest(target.path);
      const { status } = await backend.attest(
        'ana',
        undefined,
        { comment: 'Xaver knows.' },
        target,
      );
      expect(status).toBe(201);
      await backend.shutDown();
      return { knex, digest };
    }

    const thief = page('Stolen', 'Mine now.', [
      'id: x',
      'aliases: [/sec/x, /sec/X]',
    ]);

    it.each<[string, object]>([
      ['while it is there', { 'sec/x.md': page('Hush', secret, ['id: x']) }],
      ['after it went', {}],
    ])('a guide is taken by no other source, %s', async (_, rest) => {
      const { knex, digest } = await reviewed(databaseId);
      content.setContent({
        'docs/kept.md': page('Kept', 'Text.'),
        'sec/kept.md': page('Kept', 'Text.'),
        'docs/a.md': thief,
        'docs/sec/x.md': thief,
        ...rest,
      });
      const { get } = await startAs(onlySources('docs'), {
        knex,
        features: [...people],
      });
      const { body } = await get(`/guides?path=/a&team=${team}`);
      expect(body.team).toMatchObject({ status: 'not-reviewed' });
      for (const path of [
        `/guides/changes?path=/a&since=${digest}`,
        `/guides/changes/summary?path=/a&since=${digest}`,
        `/reviews/history?team=${team}&path=/a`,
        `/guides?path=/sec/x`,
        `/guides?path=/sec/X`,
        `/reviews/evidence?team=${team}`,
        '/guides/list?plain=true',
        '/series',
      ]) {
        const { text } = await get(path).accept('application/json');
        expect([path, text]).toEqual([
          path,
          expect.not.stringMatching(/xaver|hush/i),
        ]);
      }
    });

    it('a guide that legitimately moved keeps from others what was said of it before', async () => {
      const { knex, digest } = await reviewed(databaseId);
      content.setContent({
        'docs/kept.md': page('Kept', 'Text.'),
        'sec/kept.md': page('Kept', 'Text.'),
        'docs/open.md': page('Open', 'For all.', ['id: x']),
      });
      const paths = [
        `/guides?path=/open&team=${team}`,
        `/guides/changes?path=/open&since=${digest}`,
        `/reviews?path=/open&team=${team}`,
        `/reviews/history?team=${team}&path=/open`,
        `/reviews/evidence?team=${team}`,
      ];
      const start = (guideRead: PolicyDecision) =>
        startAs(guideRead, {
          knex,
          docs: { mayTakeOverFrom: ['sec'] },
          features: [...people],
        });
      const some = await start(onlySources('docs'));
      const { body } = await some.get(paths[0]);
      expect(body.team).toMatchObject({
        status: 'changed',
        review: { outcome: 'reviewed' },
      });
      for (const path of paths) {
        const { text } = await some.get(path).accept('application/json');
        expect([path, text]).toEqual([
          path,
          expect.not.stringMatching(/xaver|hush/i),
        ]);
      }
      expect((await some.get(paths[1])).status).toBe(404);

      for (const rights of [
        onlySources('docs', 'sec'),
        { result: AuthorizeResult.ALLOW } as const,
      ]) {
        const both = await start(rights);
        for (const path of paths) {
          const { text } = await both.get(path).accept('application/json');
          expect([path, text]).toEqual([path, expect.stringMatching(/xaver/i)]);
        }
      }
    });
  });
});
