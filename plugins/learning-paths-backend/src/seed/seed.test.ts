import { createMockDirectory } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { smallContent } from '../__testUtils__/content';
import { testDatabases } from '../__testUtils__/databases';
import { as, otherTeam, team } from '../__testUtils__/people';
import { setClock } from '../__testUtils__/startNotifying';
import {
  inEnvironment,
  seededCatalog,
  startSeeded,
} from '../__testUtils__/startSeeded';

jest.setTimeout(60_000);

const now = '2026-11-26T06:30:00.000Z';
const storage = '/guides/storage';
const calico = '/guides/calico';
const networking = '/guides/networking';
const ana = 'user:default/ana';

const seed = {
  texts: [
    {
      path: storage,
      changedDaysAgo: 10,
      edits: [{ now: 'See [the network]', before: 'Look at [the network]' }],
    },
  ],
  reviews: [
    {
      team,
      by: ana,
      daysAgo: 100,
      guides: [storage, networking],
      comment: 'Read in the train',
    },
    {
      team,
      by: 'user:default/sam',
      daysAgo: 60,
      outcome: 'exception',
      untilInDays: -5,
      comment: 'VXLAN for now',
      guides: [calico],
    },
    {
      team: otherTeam,
      by: 'user:default/out',
      daysAgo: 100,
      guides: [storage],
    },
    { team: otherTeam, by: 'user:default/out', daysAgo: 4, guides: [storage] },
  ],
};

const countOf = async (knex: Knex, table: string) =>
  Number((await knex(table).count({ all: '*' }))[0].all);

describe('A database without reviews', () => {
  const content = createMockDirectory({ content: smallContent });
  const databases = testDatabases();

  beforeEach(() => {
    content.setContent(smallContent);
    setClock(now);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const start = async (knex: Knex, more = {}) =>
    startSeeded({ knex, content, seed, ...more });

  it.each(databases.eachSupportedId())(
    'begins with the past of an example, as people would have written it, on %s',
    async id => {
      inEnvironment('development');
      const knex = await databases.init(id);
      const { get, logger, seeded } = await start(knex);
      await seeded();

      const review = async (of: string, path: string) =>
        (await get(`/reviews?team=${of}&path=${path}`, as('ana'))).body;
      expect(await review(team, storage)).toMatchObject({
        status: 'changed',
        outcome: 'reviewed',
        comment: 'Read in the train',
        reviewedBy: ana,
        reviewedByName: 'The ana',
        capacity: 'member',
        channel: 'api',
        reviewedAt: '2026-08-18T08:00:00.000Z',
      });
      expect(await review(team, networking)).toMatchObject({
        status: 'reviewed',
        reviewedAt: '2026-08-18T08:17:00.000Z',
      });
      expect(await review(team, calico)).toMatchObject({
        status: 'due',
        outcome: 'exception',
        capacity: 'steward',
        until: '2026-11-21',
      });
      const again = await review(otherTeam, storage);
      expect(again).toMatchObject({ status: 'reviewed', version: 2 });
      const history = await get(
        `/reviews/history?team=${otherTeam}&path=${storage}`,
        as('ana'),
      );
      expect(history.body.items).toHaveLength(2);
      expect(logger.info).toHaveBeenCalledWith(
        expect.stringMatching(/^Wrote 5 example reviews/),
      );
    },
  );

  it.each(databases.eachSupportedId())(
    'knows the text of then, when it changed, and how far teams were, on %s',
    async id => {
      inEnvironment('development');
      const knex = await databases.init(id);
      const { get, seeded } = await start(knex);
      await seeded();

      const { digest } = (
        await get(`/reviews?team=${team}&path=${storage}`, as('ana'))
      ).body;
      const changes = await get(
        `/guides/changes?path=${storage}&since=${digest}`,
        as('ana'),
      );
      expect(changes.status).toBe(200);
      expect(changes.body.hunks[1].segments).toMatchObject([
        { kind: 'removed', text: 'Look' },
        { kind: 'added', text: 'See' },
        { kind: 'same' },
        { kind: 'removed', text: 'at ' },
        { kind: 'same' },
      ]);
      expect(changes.body.files).toBeUndefined();
      const guide = await get(`/guides?path=${storage}`, as('ana'));
      expect(guide.body.changedAt).toMatch(/^2026-11-16/);

      const reviewedOn = async (day: string) => {
        const { body } = await get(`/coverage?asOf=${day}`, as('ana'));
        const row = body.items.find(
          (found: { team: string }) => found.team === team,
        );
        return row?.progress;
      };
      expect(await reviewedOn('2026-08-17')).toMatchObject({ reviewed: 0 });
      expect(await reviewedOn('2026-08-19')).toMatchObject({ reviewed: 2 });
      expect(await reviewedOn('2026-10-20')).toMatchObject({
        reviewed: 2,
        exception: 1,
        changed: 0,
      });
      expect(await reviewedOn('2026-11-26')).toMatchObject({
        reviewed: 1,
        changed: 1,
        due: 1,
      });
    },
  );

  it.each(databases.eachSupportedId())(
    'is given a past once, and whatever people attest stays, on %s',
    async id => {
      inEnvironment('development');
      const knex = await databases.init(id);
      const first = await start(knex);
      await first.seeded();
      await first.attest('ana', 1, { comment: 'By myself' });
      const before = await knex('attestations').orderBy('id');
      await first.shutDown();

      const second = await start(knex);
      await second.seeded();
      expect(await knex('attestations').orderBy('id')).toEqual(before);
      expect(before).toHaveLength(6);
      const review = await second.get(
        `/reviews?team=${team}&path=${storage}`,
        as('ana'),
      );
      expect(review.body).toMatchObject({
        comment: 'By myself',
        status: 'reviewed',
      });
    },
  );

  it('keeps the first words of people, and gets no past after them', async () => {
    inEnvironment('development');
    const knex = await databases.init('SQLITE_3');
    const unseeded = await start(knex, { seed: {} });
    await unseeded.attest('ana', undefined, { comment: 'The first' });
    await unseeded.shutDown();

    const { seeded } = await start(knex);
    await seeded();
    expect(await countOf(knex, 'attestations')).toBe(1);
  });

  it('tells nobody of what came of its past, and tells of what comes later', async () => {
    inEnvironment('development');
    const knex = await databases.init('SQLITE_3');
    const { notify, inbox, refresh, seeded } = await start(knex);
    await seeded();
    await notify();
    expect(inbox.take()).toEqual([]);

    content.addContent({
      'guides/networking.md': '---\ntitle: Networking\n---\nNobody talks.\n',
    });
    await refresh();
    await notify();
    expect(inbox.take()).toMatchObject([
      { recipients: { entityRef: team }, title: expect.any(String) },
    ]);
  });

  it.each(['production', 'staging', ''])(
    'stays empty where NODE_ENV is "%s", even where the seed makes no sense',
    async environment => {
      inEnvironment(environment);
      const knex = await databases.init('SQLITE_3');
      const { logger, attest, seeded } = await start(knex, {
        seed: { reviews: [{ team: 'no ref at all: :' }], more: true },
      });
      await seeded();
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringMatching(/development.seed is left alone.*NODE_ENV/),
      );
      expect(await countOf(knex, 'attestations')).toBe(0);
      expect((await attest('ana', undefined)).status).toBe(201);
    },
  );

  it.each([
    [
      'somebody who is no member',
      { by: 'user:default/out' },
      /neither a member of 'group:default\/storage-squad' nor a steward/,
    ],
    [
      'an exception without a reason',
      { outcome: 'exception' },
      /needs a reason/,
    ],
    [
      'an end date that was past already',
      { outcome: 'exception', comment: 'No', untilInDays: -31 },
      /is past/,
    ],
    [
      'a section that has no such guide',
      { section: { series: 'platform', title: 'Networking' } },
      /has no guide '\/guides\/storage'/,
    ],
  ])('stays empty where the past has %s', async (_, wrong, message) => {
    inEnvironment('development');
    const knex = await databases.init('SQLITE_3');
    const { logger, seeded } = await start(knex, {
      seed: {
        reviews: [
          ...seed.reviews,
          { team, by: ana, daysAgo: 30, guides: [storage], ...wrong },
        ],
      },
    });
    await seeded();
    expect(logger.error).toHaveBeenCalledWith(
      'No example reviews',
      expect.objectContaining({ message: expect.stringMatching(message) }),
    );
    expect(await countOf(knex, 'attestations')).toBe(0);
  });

  it('stays empty where the words that were edited are not in the text', async () => {
    inEnvironment('development');
    const knex = await databases.init('SQLITE_3');
    const [text] = seed.texts;
    const { logger, seeded } = await start(knex, {
      seed: {
        ...seed,
        texts: [{ ...text, edits: [{ now: 'Not there', before: '' }] }],
      },
    });
    await seeded();
    expect(logger.error).toHaveBeenCalledWith(
      'No example reviews',
      expect.objectContaining({
        message: expect.stringMatching(/has nowhere what was edited/),
      }),
    );
    expect(await countOf(knex, 'attestations')).toBe(0);
  });

  it('waits for the people of its catalog', async () => {
    inEnvironment('development');
    const knex = await databases.init('SQLITE_3');
    const catalog = catalogServiceMock({ entities: seededCatalog });
    const empty = jest
      .spyOn(catalog, 'getEntitiesByRefs')
      .mockImplementation(async ({ entityRefs }) => ({
        items: entityRefs.map(() => undefined),
      }));
    const { get, seeded } = await start(knex, { catalog });
    expect((await get(`/guides?path=${storage}`)).status).toBe(200);
    expect(await countOf(knex, 'attestations')).toBe(0);
    empty.mockRestore();
    await seeded();
    expect(await countOf(knex, 'attestations')).toBe(5);
  });
});
