import { createMockDirectory } from '@backstage/backend-test-utils';
import { ServerResponse } from 'node:http';
import { smallContent } from '../../__testUtils__/content';
import { testDatabases } from '../../__testUtils__/databases';
import {
  ArchiveEntry,
  archiveOf,
  startGitHost,
} from '../../__testUtils__/gitHost';
import { startLearningPaths } from '../../__testUtils__/startLearningPaths';
import { sourceLimits } from '@learning-paths/content';

jest.setTimeout(60_000);

const tree: ArchiveEntry[] = [
  { path: 'README.md', content: '# Not below the folder' },
  {
    path: 'content/guides/storage.md',
    content: smallContent.guides['storage.md'],
  },
  {
    path: 'content/guides/networking.md',
    content: smallContent.guides['networking.md'],
  },
  { path: 'content/images/map.png', content: smallContent.images['map.png'] },
];

type Backend = Awaited<ReturnType<typeof startLearningPaths>>;

describe('a git host as content source', () => {
  const databases = testDatabases();
  const neighbour = createMockDirectory({
    content: { 'local.md': '---\ntitle: Local\n---\nText\n' },
  });
  let host: Awaited<ReturnType<typeof startGitHost>>;

  beforeEach(async () => {
    host = await startGitHost();
    host.setTree(tree);
  });

  async function start() {
    const backend = await startLearningPaths({
      knex: await databases.init('SQLITE_3'),
      rootConfig: host.rootConfig,
      config: {
        sources: [
          {
            id: 'remote',
            type: 'url',
            target: host.target,
            schedule: { frequency: { hours: 1 }, timeout: { seconds: 2 } },
          },
          {
            id: 'local',
            type: 'file',
            target: neighbour.path,
            mountAt: '/local',
          },
        ],
      },
    });
    await backend.refresh('remote');
    await backend.refresh('local');
    return backend;
  }

  const pathsOf = async ({ get }: Pick<Backend, 'get'>) =>
    (await get('/guides/list')).body.items.map(
      ({ path }: { path: string }) => path,
    );
  const sourceOf = async ({ get }: Pick<Backend, 'get'>, id: string) =>
    (await get('/sources')).body.items.find(
      (source: { id: string }) => source.id === id,
    );

  it('reads the folder that the address names, with images and edit addresses', async () => {
    const started = await start();
    expect(await pathsOf(started)).toEqual([
      '/guides/networking',
      '/guides/storage',
      '/local/local',
    ]);
    const image = await started.get('/assets?path=/images/map.png');
    expect(image.body).toEqual(smallContent.images['map.png']);
    const { body } = await started.get('/guides?path=/guides/storage');
    expect(body.editUrl).toBe(
      'https://git.example.com/o/guides/edit/main/content/guides/storage.md',
    );
  });

  it('downloads nothing while the commit is the same', async () => {
    const started = await start();
    const before = host.archivesSent();
    await started.refresh('remote');
    expect(host.archivesSent()).toBe(before);
    host.setTree(tree.slice(0, 2));
    await started.refresh('remote');
    expect(await pathsOf(started)).toEqual(['/guides/storage', '/local/local']);
  });

  const answer =
    (status: number, body: string | Buffer, type = 'text/html') =>
    (_: unknown, response: ServerResponse) => {
      response.statusCode = status;
      response.setHeader('content-type', type);
      response.end(body);
    };

  describe.each([
    ['is not allowed in (401)', () => host.fail(answer(401, 'no'))],
    ['finds nothing (404)', () => host.fail(answer(404, 'no'))],
    ['is told to slow down (429)', () => host.fail(answer(429, 'slow'))],
    ['meets a broken host (500)', () => host.fail(answer(500, 'oops'))],
    [
      'gets a page with status 200 for an archive',
      () => host.setArchive(Buffer.from('<html>Sign in</html>')),
    ],
    ['gets an empty body', () => host.setArchive(Buffer.alloc(0))],
    ['gets an empty archive', () => host.setTree([])],
    [
      'gets an archive without documents',
      () => host.setTree([{ path: 'content/a.png', content: 'a' }]),
    ],
    [
      'gets half an archive',
      () => {
        const whole = archiveOf([
          ...tree,
          {
            path: 'content/long.md',
            content: Array.from(
              { length: 20_000 },
              (_, i) => `${i * 7919}`,
            ).join(),
          },
        ]);
        host.setArchive(whole.subarray(0, whole.length / 2));
      },
    ],
    ['waits in vain', () => host.fail(() => {})],
    [
      'waits in vain for the rest',
      () =>
        host.failArchive((_, response) => {
          response.write(archiveOf(tree).subarray(0, 50));
        }),
    ],
    ['finds no host at all', () => host.shutDown()],
  ])('when the source %s', (_, breakHost) => {
    it('keeps the last good content and says why', async () => {
      const started = await start();
      const etag = (await started.get('/series')).headers.etag;
      await breakHost();
      await started.refresh('remote');
      expect(await sourceOf(started, 'remote')).toMatchObject({
        state: 'stale',
        documents: 2,
        failingSince: expect.any(String),
        lastError: expect.stringMatching(/.{10}/),
        nextRefresh: expect.any(String),
      });
      expect(await sourceOf(started, 'local')).toMatchObject({ state: 'ok' });
      expect(await pathsOf(started)).toHaveLength(3);
      expect((await started.get('/series')).headers.etag).toBe(etag);
    });
  });

  it('says that it fails when there never was anything to show', async () => {
    host.fail(answer(401, 'no'));
    const started = await start();
    expect(await sourceOf(started, 'remote')).toMatchObject({
      state: 'failing',
      documents: 0,
    });
    expect(await pathsOf(started)).toEqual(['/local/local']);
    host.fail(undefined);
    await started.refresh('remote');
    expect(await sourceOf(started, 'remote')).toMatchObject({ state: 'ok' });
  });

  describe('in a hostile archive', () => {
    const remoteProblems = async ({ get }: Pick<Backend, 'get'>) => {
      const { body } = await get('/diagnostics?source=remote');
      return body.items
        .filter(({ code }: { code: string }) => code.startsWith('file-'))
        .map(({ code, file }: { code: string; file: string }) => [code, file]);
    };

    it.each<[string, ArchiveEntry, string]>([
      [
        'a path that climbs out',
        { path: 'content/../../../../etc/evil.md', content: 'evil' },
        'file-outside-source',
      ],
      [
        'a symbolic link',
        { path: 'content/link.md', linkTo: '/etc/passwd' },
        'file-empty',
      ],
      [
        'the same file twice',
        { path: 'content/guides/storage.md', content: 'evil' },
        'file-twice',
      ],
      [
        'a name that differs in case only',
        { path: 'content/guides/Storage.md', content: '# Other' },
        'file-case',
      ],
      [
        'a file that is far too large',
        {
          path: 'content/bomb.md',
          content: Buffer.alloc(sourceLimits.documentBytes + 1, 32),
        },
        'file-too-large',
      ],
    ])('%s harms no other file', async (_, entry, code) => {
      host.setTree([...tree, entry]);
      const started = await start();
      expect(
        (await remoteProblems(started)).map(([found]: string[]) => found),
      ).toEqual([code]);
      expect(await pathsOf(started)).toEqual(
        expect.arrayContaining(['/guides/networking', '/guides/storage']),
      );
      const { body } = await started.get('/guides?path=/guides/storage');
      expect(body.html).toContain('Classes');
      expect(body.html).not.toContain('evil');
    });

    it('an absolute path is not content', async () => {
      host.setTree([...tree, { path: '/content/evil.md', content: 'evil' }]);
      const started = await start();
      expect((await pathsOf(started)).join()).not.toContain('etc');
      expect(await sourceOf(started, 'remote')).toMatchObject({ state: 'ok' });
    });

    it('more files than are taken stop the source, and nothing else', async () => {
      host.setTree([
        ...tree,
        ...Array.from({ length: sourceLimits.files }, (_, index) => ({
          path: `content/many/${index}.md`,
          content: 'x',
        })),
      ]);
      const started = await start();
      expect(await sourceOf(started, 'remote')).toMatchObject({
        state: 'failing',
        lastError: expect.stringContaining('smaller folder'),
      });
      expect(await pathsOf(started)).toEqual(['/local/local']);
    });
  });
});
