import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  RegisterCollatorParameters,
  TestPipeline,
} from '@backstage/plugin-search-backend-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { JsonObject } from '@backstage/types';
import {
  GuideSummary,
  guideReadPermission,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import searchModuleLearningPaths from '.';
import {
  learningPathsApi,
  LearningPathsContent,
} from './__testUtils__/learningPathsApi';

jest.setTimeout(60_000);

const series: SeriesSummary = {
  slug: 'platform',
  path: '/series/platform',
  title: 'The platform',
  description: 'In two concerns.',
  guideCount: 2,
  minutes: 9,
  tags: ['kubernetes'],
  owner: 'group:default/platform',
};

const guide: GuideSummary = {
  path: '/guides/storage',
  title: 'Storage',
  description: 'What keeps data.',
  digest: 'n1:a',
  minutes: 4,
  tags: ['storage'],
  owner: 'group:default/storage-squad',
  changedAt: '2026-03-02T00:00:00.000Z',
  series: [
    { slug: 'platform', title: 'The platform' },
    { slug: 'other', title: 'Another' },
  ],
  text: 'Classes and claims.',
};

const bare: GuideSummary = {
  path: '/guides/bare',
  title: 'Bare',
  digest: 'n1:b',
  minutes: 1,
  tags: [],
  changedAt: '2026-03-02T00:00:00.000Z',
  series: [],
  text: '',
};

describe('the search module', () => {
  let stop: (() => Promise<void>) | undefined;
  afterEach(async () => {
    await stop?.();
    stop = undefined;
  });

  /** Starts the module beside a Learning Paths API, and gives what it registered. */
  async function start(
    content: Partial<LearningPathsContent> = {},
    config: JsonObject = {},
  ) {
    const api: LearningPathsContent = {
      series: [],
      pages: [[]],
      requests: [],
      ...content,
    };
    const collators: RegisterCollatorParameters[] = [];
    const scheduled: object[] = [];
    const scheduler = mockServices.scheduler();
    const backend = await startTestBackend({
      extensionPoints: [
        [
          searchIndexRegistryExtensionPoint,
          {
            addCollator: collator => collators.push(collator),
            addDecorator: () => {},
          },
        ],
      ],
      features: [
        searchModuleLearningPaths,
        learningPathsApi(api),
        mockServices.rootConfig.factory({ data: config }),
        mockServices.scheduler.mock({
          createScheduledTaskRunner: schedule => {
            scheduled.push(schedule);
            return scheduler.createScheduledTaskRunner(schedule);
          },
        }).factory,
      ],
    });
    stop = () => backend.stop();
    expect(collators).toHaveLength(1);
    const [{ factory }] = collators;
    const collect = async () =>
      TestPipeline.fromCollator(await factory.getCollator()).execute();
    return { factory, collect, scheduled, requests: api.requests };
  }

  it('registers one type, which only those find who may read the guides', async () => {
    const { factory, scheduled } = await start();
    expect(factory.type).toBe('learning-paths');
    expect(factory.visibilityPermission).toEqual(guideReadPermission);
    expect(scheduled).toEqual([
      {
        frequency: { minutes: 10 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 10 },
      },
    ]);
  });

  it('makes a document of each series and each guide, of all pages', async () => {
    const { collect } = await start({
      series: [series],
      pages: [[guide], [bare]],
    });
    const { documents, error } = await collect();
    expect(error).toBeFalsy();
    expect(documents).toEqual([
      {
        kind: 'series',
        title: 'The platform',
        text: 'In two concerns.',
        location: '/learning-paths/series/platform',
        path: '/series/platform',
        tags: ['kubernetes'],
        owner: 'group:default/platform',
        authorization: { resourceRef: '/series/platform' },
      },
      {
        kind: 'guide',
        title: 'Storage',
        text: 'What keeps data.\nClasses and claims.',
        location: '/learning-paths/guides/storage',
        path: '/guides/storage',
        tags: ['storage'],
        owner: 'group:default/storage-squad',
        authorization: { resourceRef: '/guides/storage' },
      },
      {
        kind: 'guide',
        title: 'Bare',
        text: '',
        location: '/learning-paths/guides/bare',
        path: '/guides/bare',
        tags: [],
        owner: undefined,
        authorization: { resourceRef: '/guides/bare' },
      },
    ]);
  });

  it('asks with its own service token, once for the series and once a page', async () => {
    const { collect, requests } = await start({
      series: [series],
      pages: [[guide], [], [bare]],
    });
    await collect();
    const subject = 'plugin:search';
    expect(requests).toEqual([
      { subject, url: '/series' },
      { subject, url: '/guides/list?plain=true&limit=100' },
      { subject, url: '/guides/list?plain=true&limit=100&cursor=page-1' },
      { subject, url: '/guides/list?plain=true&limit=100&cursor=page-2' },
    ]);
  });

  it('tells readers of a guide no series that it is part of, which they may not know', async () => {
    const secret = { slug: 'merger', title: 'The merger' };
    const { collect } = await start({
      series: [],
      pages: [[{ ...guide, series: [secret] }]],
    });
    const { documents } = await collect();
    expect(documents).toHaveLength(1);
    expect(JSON.stringify(documents)).not.toMatch(/merger/i);
  });

  it('encodes in locations what would else end a path, and in nothing else', async () => {
    const path = '/guides/a b/50%?#ü/c&d+e';
    const slug = 'a b&c#d';
    const { collect } = await start({
      series: [{ ...series, slug, path }],
      pages: [[{ ...guide, path, series: [{ slug, title: 'A' }] }]],
    });
    const { documents } = await collect();
    expect(documents.map(({ location }) => location)).toEqual([
      '/learning-paths/series/a%20b%26c%23d',
      '/learning-paths/guides/a%20b/50%25%3F%23%C3%BC/c%26d%2Be',
    ]);
    const page = new URL(documents[1].location, 'http://localhost');
    expect(decodeURIComponent(page.pathname)).toBe(`/learning-paths${path}`);
    for (const { authorization } of documents) {
      expect(authorization).toEqual({ resourceRef: path });
    }
  });

  it('leaves out what cannot be indexed, and nothing else', async () => {
    const { collect } = await start({
      series: [{ ...series, slug: 'half-\ud800' }, series],
      pages: [[{ ...guide, path: '/guides/half-\udc00' }, guide], [bare]],
    });
    const { documents, error } = await collect();
    expect(error).toBeFalsy();
    expect(documents.map(({ title }) => title)).toEqual([
      'The platform',
      'Storage',
      'Bare',
    ]);
  });

  it('looks afresh each time it is run', async () => {
    const content = { series: [], pages: [[guide]] };
    const { collect } = await start(content);
    expect((await collect()).documents).toHaveLength(1);
    content.pages[0].push(bare);
    expect((await collect()).documents).toHaveLength(2);
  });

  it('fails as a whole when a page cannot be had, so that the former index stays', async () => {
    const { collect } = await start({
      series: [series],
      pages: [[guide], [bare]],
      fail: { page: 1, status: 503 },
    });
    const { error } = await collect();
    expect(error).toMatchObject({ name: 'ResponseError', statusCode: 503 });
  });

  it('follows the page to where the app shows it', async () => {
    const content = { series: [series], pages: [[]] };
    const { collect } = await start(content, {
      learningPaths: { pagePath: '/paths' },
    });
    const { documents } = await collect();
    expect(documents.map(({ location }) => location)).toEqual([
      '/paths/series/platform',
    ]);
  });

  it('takes the place of the page and the schedule from the configuration', async () => {
    const { collect, scheduled } = await start(
      { series: [series], pages: [[guide]] },
      {
        search: {
          collators: {
            learningPaths: {
              pagePath: '/docs/paths/',
              schedule: { frequency: { hours: 2 }, timeout: 'PT1M' },
            },
          },
        },
      },
    );
    const { documents } = await collect();
    expect(documents.map(({ location }) => location)).toEqual([
      '/docs/paths/series/platform',
      '/docs/paths/guides/storage',
    ]);
    expect(scheduled).toEqual([
      { frequency: { hours: 2 }, timeout: { minutes: 1 } },
    ]);
  });
});
