import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { entity } from '../__testUtils__/catalog';
import { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { otherTeam, team } from '../__testUtils__/people';
import { withoutTag } from '../__testUtils__/policies';
import {
  linkedContent,
  linkedEntities,
  startLinks,
} from '../__testUtils__/startLinks';

jest.setTimeout(120_000);

type Listed = { entityRef: string };
const refs = ({ items }: { items: Listed[] }) =>
  items.map(({ entityRef }) => entityRef);

describe('lists of entities', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  describe.each(databases.eachSupportedId())('on %s', id => {
    let knex: Knex;
    let backend: Awaited<ReturnType<typeof startLinks>>;

    beforeAll(async () => {
      content.setContent(linkedContent());
      knex = await databases.init(id);
      backend = await startLinks({ content, knex });
    });
    beforeEach(() => {
      backend.catalog.hidden.clear();
    });

    const find = async (query: object = {}) =>
      (await backend.send('get', '/entities').query(query)).body;
    const appliedTo = async (path: string, query: object = {}) =>
      (await backend.send('get', '/guides/entities').query({ path, ...query }))
        .body;

    it('hold the entities that guides apply to, with how far their owners are', async () => {
      const found = await find();
      expect(refs(found)).toEqual([
        'component:default/gateway',
        'component:default/ledger',
        'domain:default/business',
        'domain:default/commerce',
        'system:default/payments',
      ]);
      expect(found.items[0]).toMatchObject({
        title: 'The 100% Gateway',
        kind: 'Component',
        type: 'service',
        system: 'system:default/payments',
        owner: { ref: otherTeam, kind: 'team' },
        guideCount: 3,
        progress: { total: 3, notReviewed: 3 },
      });
      expect(found.totalItems).toBeUndefined();
    });

    it.each([
      [{ kind: 'component' }, ['gateway', 'ledger']],
      [{ owner: team }, ['ledger']],
      [{ system: 'system:default/Payments' }, ['gateway', 'ledger']],
      [{ text: '100%' }, ['gateway']],
      [{ text: '1_0' }, []],
      [{ kind: 'Component', status: 'not-reviewed' }, ['gateway', 'ledger']],
      [{ status: 'changed' }, []],
    ])('narrow to %j', async (query, names) => {
      expect(refs(await find(query))).toEqual(
        names.map(name => `component:default/${name}`),
      );
    });

    it('refuse what is no ref or kind', async () => {
      const { send } = backend;
      const bad = [
        send('get', '/entities').query({ owner: 'a:b:c/d' }),
        send('get', '/entities').query({ kind: 'a\u0000b' }),
        send('get', '/entities').query({ cursor: 'x' }),
        send('post', '/entities/guides').send({ entityRefs: ['nonsense'] }),
      ];
      for (const answer of bad) {
        expect((await answer).status).toBe(400);
      }
    });

    it('leave out what the catalog hides, from pages and cursors alike', async () => {
      backend.catalog.hidden.add('component:default/gateway');
      backend.catalog.hidden.add('domain:default/business');
      const first = await find({ limit: 1 });
      expect(refs(first)).toEqual(['component:default/ledger']);
      expect(Buffer.from(first.nextCursor, 'base64').toString()).not.toMatch(
        /default/,
      );
      const second = await find({ limit: 1, cursor: first.nextCursor });
      expect(refs(second)).toEqual(['domain:default/commerce']);
      const third = await find({ limit: 1, cursor: second.nextCursor });
      expect(refs(third)).toEqual(['system:default/payments']);
      expect(third.nextCursor).toBeUndefined();
    });

    it('tell the entities of a guide, why it applies, and where each owner stands', async () => {
      const { items } = await appliedTo('/guides/storage');
      expect(items).toMatchObject([
        {
          entityRef: 'component:default/gateway',
          owner: { ref: otherTeam },
          status: 'not-reviewed',
          links: [
            { origin: 'annotation' },
            { inheritedFrom: 'domain:default/commerce' },
          ],
        },
        { entityRef: 'component:default/ledger', owner: { ref: team } },
        { entityRef: 'domain:default/business' },
        { entityRef: 'domain:default/commerce' },
        { entityRef: 'system:default/payments' },
      ]);
      expect(
        refs(await appliedTo('/guides/storage', { kind: 'System' })),
      ).toEqual(['system:default/payments']);
      expect(refs(await appliedTo('/guides/services'))).toEqual([
        'component:default/gateway',
      ]);
      expect(refs(await appliedTo('/guides/alone'))).toEqual([]);
    });

    it("narrow the entities of a guide to the reader's own", async () => {
      const mine = async (who: string) =>
        refs(
          (
            await backend
              .send('get', '/guides/entities', who)
              .query({ path: '/guides/storage', mine: true })
          ).body,
        );
      expect(await mine('ana')).toEqual(['component:default/ledger']);
      expect(await mine('out')).toEqual([
        'component:default/gateway',
        'system:default/payments',
      ]);
      backend.catalog.hidden.add('component:default/ledger');
      expect(await mine('ana')).toEqual([]);
    });

    it('know only guides that there are', async () => {
      const unknown = await backend
        .send('get', '/guides/entities')
        .query({ path: '/guides/nowhere' });
      expect(unknown.status).toBe(404);
    });

    it('answer for many entities at once, in the order asked, without hidden ones', async () => {
      backend.catalog.hidden.add('component:default/ledger');
      const { body } = await backend.send('post', '/entities/guides').send({
        entityRefs: [
          'api:default/alone',
          'Component:default/Gateway',
          'component:default/ledger',
          'component:default/nobody',
        ],
      });
      expect(body.items).toMatchObject([
        { entityRef: 'api:default/alone', guideCount: 0 },
        { entityRef: 'component:default/gateway', guideCount: 3 },
      ]);
      const tooMany = await backend.send('post', '/entities/guides').send({
        entityRefs: Array.from({ length: 101 }, (_, at) => `component:x${at}`),
      });
      expect(tooMany.status).toBe(400);
    });

    it('find entities by what their owners have reviewed', async () => {
      const { get, send } = backend;
      const path = '/guides/networking';
      const { digest } = (await get(`/guides?path=${path}`)).body;
      await send('put', '/reviews', 'ana')
        .query({ team, path })
        .set('If-None-Match', '*')
        .send({ outcome: 'reviewed', digest });
      expect(refs(await find({ status: 'reviewed' }))).toEqual([
        'component:default/ledger',
      ]);
    });

    it('stand whatever hostile entities a catalog holds', async () => {
      const { catalog, index } = backend;
      catalog.set([
        ...linkedEntities(),
        entity(
          'component:default/hostile',
          {
            type: 'service',
            owner: `group:default/${'x'.repeat(1_000)}`,
            system: 'a\u0000b',
          },
          {
            title: `\u0000${'t'.repeat(100_000)}`,
            annotations: {
              'learning-paths.io/guides': `\u0000,${'/x,'.repeat(100_000)}`,
            },
          },
        ),
        entity('system:default/loose', { domain: ':/:', owner: '' }),
      ]);
      await index();
      const found = await find({ text: 'hostile' });
      expect(found.items).toEqual([expect.objectContaining({ guideCount: 1 })]);
      expect(found.items[0].owner).toBeUndefined();
      catalog.set(linkedEntities());
      await index();
    });

    it('come from an index that is written only where something changed', async () => {
      const { catalog, index } = backend;
      const written: string[] = [];
      const listen = ({
        sql,
        bindings,
      }: {
        sql: string;
        bindings: string[];
      }) => {
        if (/^(insert|update|delete)/.test(sql)) {
          written.push(
            ...bindings.filter(value => /^[a-z]+:default\/\S+$/.test(value)),
          );
        }
      };
      knex.on('query', listen);
      await index();
      expect(written).toEqual([]);
      const before = await find({ limit: 1 });
      catalog.set(
        linkedEntities().map(one =>
          one.metadata.name === 'ledger'
            ? entity('component:default/ledger', { type: 'service' })
            : one,
        ),
      );
      await index();
      expect(new Set(written)).toEqual(new Set(['component:default/ledger']));
      knex.removeListener('query', listen);
      // Cursors of before still hold.
      const rest = await find({ cursor: before.nextCursor });
      expect(refs(rest)).toContain('component:default/ledger');
      expect(
        rest.items.find(
          ({ entityRef }: Listed) => entityRef === 'component:default/ledger',
        ),
      ).toMatchObject({ guideCount: 1, type: 'service' });
      catalog.set([]);
      await index();
      expect(refs(await find())).toEqual([]);
    });
  });

  it('leave nothing of a guide that the caller may not read, nor of reviews that are kept from them', async () => {
    content.setContent(linkedContent());
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      authorizeConditional: async requests =>
        requests.map(({ permission }) =>
          permission.name === 'learning-paths.guide.read'
            ? withoutTag('secret')
            : { result: AuthorizeResult.DENY },
        ),
    });
    const { catalog, index, send, guidesOf } = await startLinks({
      content,
      features: [permissions.factory],
    });
    catalog.set([
      ...linkedEntities(),
      entity(
        'component:default/only',
        { type: 'service', owner: team },
        { annotations: { 'learning-paths.io/guides': '/guides/services' } },
      ),
    ]);
    await index();
    const own = await guidesOf('component:default/only');
    expect(own).toMatchObject({ items: [], unknown: ['/guides/services'] });
    expect(own.progress).toBeUndefined();
    const { body } = await send('get', '/entities');
    expect(refs(body)).not.toContain('component:default/only');
    expect(body.items[0].guideCount).toBe(2);
    expect(body.items[0].progress).toBeUndefined();
    const secret = await send('get', '/guides/entities').query({
      path: '/guides/services',
    });
    expect(secret.status).toBe(404);
    const link = await send(
      'put',
      '/entities/component/default/only/guides',
      'ana',
    )
      .query({ path: '/guides/services' })
      .send({});
    expect(link.status).toBe(404);
  });
});
