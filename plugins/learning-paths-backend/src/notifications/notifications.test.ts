import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { setTimeout as sleep } from 'node:timers/promises';
import { smallContent } from '../__testUtils__/content';
import { testDatabases } from '../__testUtils__/databases';
import { otherTeam, people, team } from '../__testUtils__/people';
import { StartOptions } from '../__testUtils__/startLearningPaths';
import {
  Inbox,
  setClock,
  startNotifying,
} from '../__testUtils__/startNotifying';

jest.setTimeout(60_000);

const guides = ['/guides/storage', '/guides/networking', '/guides/calico'];

describe('notifications', () => {
  const content = createMockDirectory();
  const databases = testDatabases();
  let inbox: Inbox;

  beforeEach(() => {
    content.setContent(smallContent);
    inbox = new Inbox();
    // A Tuesday.
    setClock('2026-11-24T10:00:00Z');
  });
  afterEach(() => jest.useRealTimers());

  const start = (options: StartOptions = {}) =>
    startNotifying({
      content,
      features: [...people, inbox.factory],
      ...options,
    });
  type Backend = Awaited<ReturnType<typeof start>>;

  /** The text of a guide moves, and the source is read again. */
  async function edit({ refresh }: Backend, name: string, text: string) {
    content.addContent({
      [`guides/${name}.md`]: `---\ntitle: ${name}\nowner: group:default/platform\n---\n${text}\n`,
    });
    await refresh();
  }
  const attestAll = async ({ attest }: Backend) => {
    for (const path of guides) {
      await attest('ana', undefined, {}, { team, path });
    }
  };

  it.each(databases.eachSupportedId())(
    'tell a team once a week what changed, and never the same twice, on %s',
    async id => {
      const backend = await start({ knex: await databases.init(id) });
      const { notify, attest } = backend;
      await attestAll(backend);
      await notify();
      await edit(backend, 'storage', 'Other classes.');
      await notify('2026-11-29T23:00:00Z');
      expect(inbox.take()).toEqual([]);

      await notify('2026-11-30T06:10:00Z');
      expect(inbox.take()).toEqual([
        {
          recipients: { type: 'entity', entityRef: team },
          topic: 'learning-paths',
          scope: `learning-paths:team:${team}`,
          severity: 'low',
          title: 'The storage-squad: 1 guide changed since your review',
          description: 'Changed: storage.',
          link: '/learning-paths/guides/storage?team=group%3Adefault%2Fstorage-squad',
        },
      ]);
      await notify('2026-11-30T07:10:00Z');
      await notify('2026-12-07T07:00:00Z');
      expect(inbox.take()).toEqual([]);

      await edit(backend, 'calico', 'Other routes.');
      await edit(backend, 'networking', 'Other peers.');
      await attest('ana', 1, {}, { team, path: '/guides/networking' });
      await notify('2026-12-14T07:00:00Z');
      expect(inbox.take()).toMatchObject([
        {
          description: 'Changed: calico. 1 more review still open from before.',
        },
      ]);

      await edit(backend, 'calico', 'Third routes.');
      await attest('ana', 1, {}, { team, path: '/guides/calico' });
      await notify('2026-12-21T07:00:00Z');
      expect(inbox.take()).toEqual([]);
    },
  );

  it('tell what fell due, which weighs more', async () => {
    const backend = await start({
      config: { reviews: { interval: 'P10D' } },
    });
    await attestAll(backend);
    await backend.notify();
    await backend.notify('2026-12-21T07:00:00Z');
    expect(inbox.take()).toMatchObject([
      {
        severity: 'normal',
        title: 'The storage-squad: 3 reviews due',
        description: 'Due: Calico, Networking, Storage.',
        link: '/learning-paths/teams/group/default/storage-squad',
      },
    ]);
    await backend.notify('2026-12-28T07:00:00Z');
    expect(inbox.take()).toEqual([]);
  });

  it('tell a team that a learning path which it had finished has a new guide', async () => {
    const backend = await start();
    await attestAll(backend);
    // Another team is half-way, and has no path that could grow.
    await backend.attest(
      'out',
      undefined,
      {},
      { team: otherTeam, path: guides[0] },
    );
    await backend.notify();
    content.addContent({
      'guides/ingress.md': '---\ntitle: Ingress\n---\nNew.\n',
      'series/platform.md': smallContent.series['platform.md'].replace(
        'structure:',
        'structure:\n  - source: /guides/ingress',
      ),
    });
    await backend.refresh();
    await backend.notify('2026-11-30T07:00:00Z');
    expect(inbox.take()).toMatchObject([
      {
        recipients: { entityRef: team },
        title: 'The storage-squad: 1 new guide in a finished learning path',
        description: 'New in The platform: Ingress.',
      },
    ]);
    await backend.notify('2026-12-07T07:00:00Z');
    expect(inbox.take()).toEqual([]);
  });

  it('tell owners of guides what teams said, without their words and names', async () => {
    const backend = await start();
    await edit(backend, 'storage', 'One.');
    await edit(backend, 'calico', 'Two.');
    const secret = { comment: 'We are slow, and ashamed.' };
    await backend.attest('ana', undefined, {
      ...secret,
      outcome: 'exception',
      until: '2027-01-31',
    });
    await backend.attest(
      'out',
      undefined,
      { ...secret, outcome: 'not-applicable' },
      { team: otherTeam, path: guides[0] },
    );
    await backend.attest('ana', undefined, secret, { team, path: guides[2] });
    await backend.notify();
    await backend.notify('2026-11-30T07:00:00Z');
    expect(inbox.take()).toEqual([
      {
        recipients: { type: 'entity', entityRef: 'group:default/platform' },
        topic: 'learning-paths',
        scope: 'learning-paths:owner:group:default/platform',
        severity: 'low',
        title:
          'Guides of The platform: 1 exception, 1 not applicable, 3 comments',
        description:
          'What teams said in their reviews: storage (1 exception, 1 not applicable, 2 comments), calico (1 comment).',
        link: '/learning-paths/coverage',
      },
    ]);
    await backend.notify('2026-12-07T07:00:00Z');
    expect(inbox.take()).toEqual([]);
  });

  it('come within minutes of new content where the configuration says so, and within the hour of a due date', async () => {
    const backend = await start({
      config: { notifications: 'immediate', reviews: { interval: 'P2D' } },
    });
    await attestAll(backend);
    await backend.notify();
    await edit(backend, 'storage', 'Other classes.');
    await backend.notify('2026-11-24T10:05:00Z');
    expect(inbox.take()).toMatchObject([{ description: 'Changed: storage.' }]);
    await backend.notify('2026-11-24T10:10:00Z');
    expect(inbox.take()).toEqual([]);
    // Due dates are spread over a tenth of the interval.
    await backend.notify('2026-11-26T15:00:00Z');
    expect(inbox.take()).toMatchObject([
      {
        description:
          'Due: Calico, Networking. 1 more review still open from before.',
      },
    ]);
  });

  it('come once a day, or not at all, where the configuration says so', async () => {
    const daily = await start({ config: { notifications: 'daily' } });
    await attestAll(daily);
    await daily.notify();
    await edit(daily, 'storage', 'Other classes.');
    await daily.notify('2026-11-25T05:50:00Z');
    expect(inbox.take()).toEqual([]);
    await daily.notify('2026-11-25T06:50:00Z');
    expect(inbox.take()).toHaveLength(1);

    const off = await start({ config: { notifications: 'off' } });
    await expect(off.notify()).rejects.toThrow(/not scheduled/);
  });

  it.each(databases.eachSupportedId())(
    'are sent once by two replicas and after a restart, on %s',
    async id => {
      const knex = await databases.init(id);
      const first = await start({ knex });
      const second = await start({ knex });
      await attestAll(first);
      await first.notify();
      await edit(first, 'storage', 'Other classes.');
      // For half a second a replica believes what it knows.
      while ((await second.digest()) !== (await first.digest())) {
        await sleep(50);
      }
      await Promise.all(
        [first, second].map(({ notify }) => notify('2026-11-30T07:00:00Z')),
      );
      await second.notify();
      await first.shutDown();
      await second.shutDown();
      const third = await start({ knex });
      await third.notify();
      expect(inbox.take()).toHaveLength(1);
    },
  );

  it('are tried again when nobody takes them, with one word in the log', async () => {
    const logger = mockServices.rootLogger.mock();
    logger.child.mockImplementation(() => logger);
    const backend = await start({
      features: [...people, inbox.factory, logger.factory],
    });
    await attestAll(backend);
    await backend.notify();
    await edit(backend, 'storage', 'Other classes.');
    inbox.failure = new Error('Request failed with status 404');
    await backend.notify('2026-11-30T07:00:00Z');
    await backend.notify('2026-11-30T08:00:00Z');
    expect(
      logger.info.mock.calls.filter(([line]) =>
        line.includes('learningPaths.notifications'),
      ),
    ).toHaveLength(1);
    inbox.failure = undefined;
    await backend.notify('2026-11-30T09:00:00Z');
    expect(inbox.take()).toHaveLength(1);
  });
});
