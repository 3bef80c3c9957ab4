import { createMockDirectory } from '@backstage/backend-test-utils';
import { entity } from '../__testUtils__/catalog';
import { testDatabases } from '../__testUtils__/databases';
import { otherTeam, team } from '../__testUtils__/people';
import {
  linkedContent,
  linkedEntities,
  startLinks,
} from '../__testUtils__/startLinks';

jest.setTimeout(120_000);

const gateway = 'component:default/gateway';
const commerce = { kind: 'Domain', 'metadata.name': 'commerce' };
const platform = { slug: 'platform', title: 'The platform' };

describe('the guides of an entity', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  describe.each(databases.eachSupportedId())('on %s', id => {
    let backend: Awaited<ReturnType<typeof startLinks>>;

    beforeAll(async () => {
      content.setContent(linkedContent());
      backend = await startLinks({ content, knex: await databases.init(id) });
    });
    beforeEach(() => {
      backend.catalog.hidden.clear();
    });

    it('tells of each why it applies, nearest first, in the order of the series', async () => {
      const { items, ...about } = await backend.guidesOf(gateway);
      expect(about).toMatchObject({
        entityRef: gateway,
        owner: { ref: otherTeam, name: 'Payments team', kind: 'team' },
        unknown: ['/nowhere'],
        isPending: false,
        progress: { total: 3, notReviewed: 3 },
        nextUp: { kind: 'start', path: '/guides/storage' },
      });
      expect(items).toMatchObject([
        {
          path: '/guides/storage',
          title: 'Storage',
          target: { kind: 'guide', path: '/guides/storage' },
          series: [platform],
          section: 'Storage',
          status: 'not-reviewed',
          done: false,
          links: [
            { origin: 'annotation' },
            {
              origin: 'applies-to',
              because: commerce,
              inheritedFrom: 'domain:default/commerce',
              series: platform,
            },
          ],
        },
        {
          path: '/guides/networking',
          links: [
            { origin: 'annotation', inheritedFrom: 'system:default/payments' },
            { origin: 'applies-to', inheritedFrom: 'domain:default/commerce' },
          ],
        },
        {
          path: '/guides/services',
          series: [],
          links: [
            {
              origin: 'applies-to',
              because: { kind: 'component', 'spec.type': 'service' },
              reason: 'Every service',
            },
          ],
        },
      ]);
      expect(items[0].links[0]).toEqual({ origin: 'annotation' });
      expect(items).toHaveLength(3);
    });

    it('goes up through domains in a circle, and ends', async () => {
      const { items } = await backend.guidesOf('domain:default/business');
      expect(items).toMatchObject([
        {
          path: '/guides/storage',
          links: [{ inheritedFrom: 'domain:default/commerce' }],
        },
        { path: '/guides/networking' },
      ]);
      const own = await backend.guidesOf('domain:default/commerce');
      expect(own.items[0].links).toEqual([
        { origin: 'applies-to', because: commerce, series: platform },
      ]);
    });

    it('shows an inherited link of a hidden domain without a word about the domain', async () => {
      backend.catalog.hidden.add('domain:default/commerce');
      const { items } = await backend.guidesOf(gateway);
      expect(items[1].links).toEqual([
        { origin: 'annotation', inheritedFrom: 'system:default/payments' },
        { origin: 'applies-to', series: platform },
      ]);
    });

    it('knows an entity in any case, and answers alike for hidden and unknown ones', async () => {
      const { send, catalog } = backend;
      const found = await send(
        'get',
        '/entities/COMPONENT/Default/Gateway/guides',
      );
      expect(found.body.entityRef).toBe(gateway);
      catalog.hidden.add(gateway);
      const hidden = await send(
        'get',
        '/entities/component/default/gateway/guides',
      );
      const unknown = await send(
        'get',
        '/entities/component/default/nobody/guides',
      );
      expect([hidden.status, unknown.status]).toEqual([404, 404]);
      expect(hidden.body.error.message.replace('gateway', 'nobody')).toBe(
        unknown.body.error.message,
      );
      const bad = await send('get', '/entities/component/a%2Fb/c/guides');
      expect(bad.status).toBe(400);
      expect(bad.body.error.message).toContain('not an entity ref');
    });

    it('tells the state of teams only: not of a person, not of nobody', async () => {
      const personal = await backend.guidesOf('resource:default/disk');
      expect(personal).toMatchObject({
        owner: { ref: 'user:default/ana', name: 'Ana Lopes', kind: 'user' },
        items: [],
      });
      expect(personal.progress).toBeUndefined();
      const alone = await backend.guidesOf('api:default/alone');
      expect(alone.owner).toBeUndefined();
      backend.catalog.hidden.add(team);
      expect(
        (await backend.guidesOf('component:default/ledger')).owner,
      ).toEqual({ ref: team, name: 'storage-squad', kind: 'unknown' });
    });

    it('answers for a Group with nothing, since guides apply to what it owns', async () => {
      const group = await backend.guidesOf(team);
      expect(group).toMatchObject({
        items: [],
        isPending: false,
        mayLink: false,
      });
    });

    it('shows the review of the owning team', async () => {
      const { get, send, guidesOf } = backend;
      const path = '/guides/services';
      const { digest } = (await get(`/guides?path=${path}`)).body;
      const attested = await send('put', '/reviews')
        .query({ team: otherTeam, path })
        .set('If-None-Match', '*')
        .send({ outcome: 'reviewed', digest });
      expect(attested.status).toBe(201);
      const { items, progress } = await guidesOf(gateway);
      expect(items[2]).toMatchObject({
        path,
        status: 'reviewed',
        done: true,
        review: { team: otherTeam, outcome: 'reviewed' },
      });
      expect(progress).toMatchObject({ total: 3, done: 1 });
    });

    it('tells what is known of an entity that came after the last run', async () => {
      const { catalog, guidesOf, index } = backend;
      const late = 'component:default/late';
      catalog.set([
        ...linkedEntities(),
        entity(late, { type: 'service', system: 'payments', owner: otherTeam }),
      ]);
      const before = await guidesOf(late);
      expect(before.isPending).toBe(true);
      await index();
      const after = await guidesOf(late);
      expect(after).toEqual({ ...before, isPending: false });
      expect(after.items).toHaveLength(3);

      catalog.set(linkedEntities());
      await index();
      expect((await guidesOf(gateway)).items).toHaveLength(3);
    });

    it('follows an annotation to where a guide moved, and out of the content', async () => {
      const { catalog, refresh, guidesOf, index, scheduler } = backend;
      const annotated = (paths: string) =>
        entity(
          'component:default/annotated',
          {},
          { annotations: { 'learning-paths.io/guides': paths } },
        );
      catalog.set([annotated('/guides/network /guides/alone,\n')]);
      await index();
      const { guides, ...rest } = linkedContent();
      const { 'alone.md': text, ...others } = guides;
      content.setContent({
        ...rest,
        guides: {
          ...others,
          'moved.md': text.replace('---', '---\naliases: [/guides/alone]'),
        },
      });
      scheduler.triggerTask.mockClear();
      await refresh();
      expect(scheduler.triggerTask).toHaveBeenCalledWith('index-entities');
      const moved = await guidesOf('component:default/annotated');
      expect(moved.items.map(({ path }: { path: string }) => path)).toEqual([
        '/guides/networking',
        '/guides/moved',
      ]);
      expect(moved.unknown).toEqual([]);

      content.setContent({ ...rest, guides: others });
      await refresh();
      const gone = await guidesOf('component:default/annotated');
      expect(gone.items).toHaveLength(1);
      expect(gone.unknown).toEqual(['/guides/alone']);
    });
  });
});
