import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { testDatabases } from '../../__testUtils__/databases';
import { startGitHost } from '../../__testUtils__/gitHost';
import { startLearningPaths } from '../../__testUtils__/startLearningPaths';
import { SourceOptions } from '../sources/readSources';
import { subscribeToPushes } from './pushEvents';

jest.setTimeout(60_000);

const github = (address: unknown, ref: unknown = 'refs/heads/main') => ({
  topic: 'github.push',
  eventPayload: {
    ref,
    before: '1'.repeat(40),
    after: '2'.repeat(40),
    repository: { id: 1, full_name: 'o/guides', html_url: address },
    pusher: { name: 'somebody' },
    commits: [],
  },
});
const gitlab = (address: unknown, ref: unknown = 'refs/heads/main') => ({
  topic: 'gitlab.push',
  eventPayload: {
    object_kind: 'push',
    ref,
    project: { id: 1, name: 'docs', web_url: address },
    // GitLab has this too, in words of its own.
    repository: { name: 'docs', homepage: address },
    commits: [],
  },
});

const source = (id: string, target: string): SourceOptions => ({
  id,
  type: 'url',
  target,
  mountAt: '',
  mayTakeOverFrom: [],
  mayShowFilesOf: [],
  watch: false,
  schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
});
const sources = [
  source('main', 'https://github.com/o/guides/tree/main/content'),
  source('next', 'https://github.com/o/guides/tree/next/content'),
  source('slashed', 'https://github.com/o/guides/tree/release/2.x/content'),
  source('default', 'https://github.com/o/handbook'),
  source('lab', 'https://gitlab.example.com/a/b/docs/-/tree/main/guides'),
  { ...source('disk', '/github.com/o/guides'), type: 'file' as const },
];

describe('a push', () => {
  async function setUp() {
    const events = mockServices.events();
    const logger = mockServices.logger.mock();
    const refreshed: string[] = [];
    await subscribeToPushes({
      sources,
      events,
      logger,
      ingestor: {
        refresh: async ({ sourceId, signal }) => {
          signal.throwIfAborted();
          refreshed.push(sourceId);
          return {};
        },
      },
    });
    return { events, logger, refreshed };
  }

  it.each([
    ['main', github('https://github.com/o/guides')],
    ['main', github('https://GitHub.com/O/Guides')],
    ['next', github('https://github.com/o/guides', 'refs/heads/next')],
    [
      'slashed',
      github('https://github.com/o/guides', 'refs/heads/release/2.x'),
    ],
    // Which branch is the default one is the host's affair.
    ['default', github('https://github.com/o/handbook')],
    ['default', github('https://github.com/o/handbook', 'refs/heads/trunk')],
    ['lab', gitlab('https://gitlab.example.com/a/b/docs')],
  ])(
    'refreshes the source that it is to, %s, and no other (%#)',
    async (id, event) => {
      const { events, logger, refreshed } = await setUp();
      await events.publish(event);
      expect(refreshed).toEqual([id]);
      expect(logger.warn).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['another branch', github('https://github.com/o/guides', 'refs/heads/x')],
    [
      'a branch of a longer name',
      github('https://github.com/o/guides', 'refs/heads/main-2'),
    ],
    [
      'a branch that only begins alike',
      github('https://github.com/o/guides', 'refs/heads/release/2'),
    ],
    ['a ref above all branches', github('https://github.com/o/guides', 'refs')],
    ['a tag', github('https://github.com/o/guides', 'refs/tags/main')],
    ['another repository', github('https://github.com/o/other')],
    ['a fork', github('https://github.com/somebody/guides')],
    ['another host', github('https://git.example.com/o/guides')],
    ['a host of a longer name', github('https://github.com.evil.com/o/guides')],
    ['a group above', gitlab('https://gitlab.example.com/a/b')],
    [
      'another branch of GitLab',
      gitlab('https://gitlab.example.com/a/b/docs', 'refs/heads/next'),
    ],
    [
      'another topic',
      { ...github('https://github.com/o/guides'), topic: 'github.release' },
    ],
  ])('is let be when it is to %s', async (_title, event) => {
    const { events, logger, refreshed } = await setUp();
    await events.publish(event);
    expect(refreshed).toEqual([]);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  const address = 'https://github.com/o/guides';
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'refs/heads/main'],
    ['a list', [github(address).eventPayload]],
    ['no branch', { repository: { html_url: address } }],
    ['a branch that is no text', github(address, 7).eventPayload],
    ['an address that is no text', github({ url: address }).eventPayload],
    ['an address that is none', github('guides').eventPayload],
    ['no repository', { ref: 'refs/heads/main' }],
    [
      'an address without end',
      github(`${address}${'x'.repeat(9_000)}`).eventPayload,
    ],
    ['an empty address', github('').eventPayload],
    ['a project whose address is none', gitlab('::').eventPayload],
  ])(
    'is told of, and harms nothing, when it holds %s',
    async (_title, eventPayload) => {
      const { events, logger, refreshed } = await setUp();
      await events.publish({ topic: 'github.push', eventPayload });
      expect(refreshed).toEqual([]);
      expect(logger.warn).toHaveBeenCalledTimes(1);
      await events.publish(github(address));
      expect(refreshed).toEqual(['main']);
    },
  );
});

describe('the plugin', () => {
  const databases = testDatabases();

  it('shows what was pushed at once, long before the schedule would', async () => {
    const host = await startGitHost();
    const page = (title: string) => [
      { path: 'content/a.md', content: `---\ntitle: ${title}\n---\nText\n` },
    ];
    host.setTree(page('Before'));
    const events = mockServices.events();
    const backend = await startLearningPaths({
      knex: await databases.init('SQLITE_3'),
      rootConfig: host.rootConfig,
      source: { id: 'remote', type: 'url', target: host.target },
      features: [
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
      ],
    });
    const titles = async () =>
      (await backend.get('/guides/list')).body.items.map(
        ({ title }: { title: string }) => title,
      );
    expect(await titles()).toEqual(['Before']);
    host.setTree(page('After'));
    const repository = 'https://git.example.com/o/guides';
    await events.publish(github(repository, 'refs/heads/other'));
    expect(await titles()).toEqual(['Before']);
    await events.publish(github(repository));
    expect(await titles()).toEqual(['After']);
  });
});
