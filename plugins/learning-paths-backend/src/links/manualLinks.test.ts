import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { testDatabases } from '../__testUtils__/databases';
import { linkedContent, startLinks } from '../__testUtils__/startLinks';

jest.setTimeout(120_000);

const payments = '/entities/system/default/payments/guides';
const gateway = '/entities/component/default/gateway/guides';

describe('links made by hand', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  beforeEach(() => content.setContent(linkedContent()));

  describe.each(databases.eachSupportedId())('on %s', id => {
    let backend: Awaited<ReturnType<typeof startLinks>>;
    const heard: unknown[] = [];
    const success = jest.fn();
    const fail = jest.fn();
    const auditor = mockServices.auditor.mock({
      createEvent: async () => ({ success, fail }),
    });
    const listener = createBackendPlugin({
      pluginId: 'listener',
      register: env =>
        env.registerInit({
          deps: { events: eventsServiceRef },
          init: ({ events }) =>
            events.subscribe({
              id: 'listener',
              topics: ['learning-paths.link'],
              onEvent: async ({ eventPayload }) => {
                heard.push(eventPayload);
              },
            }),
        }),
    });

    beforeAll(async () => {
      content.setContent(linkedContent());
      backend = await startLinks({
        content,
        knex: await databases.init(id),
        features: [listener, auditor.factory, eventsServiceFactory],
      });
    });
    beforeEach(() => {
      heard.length = 0;
      jest.clearAllMocks();
    });

    const put = (path: string, at = payments, note?: string, who = 'out') =>
      backend.send('put', at, who).query({ path }).send({ note });
    const remove = (path: string, at = payments, who = 'out') =>
      backend.send('delete', at, who).query({ path });
    type Item = { path: string; links: object[] };
    const linksTo = (items: Item[], path: string) =>
      items.find(item => item.path === path)?.links;

    it('say who made them and why, and count for the parts of a system', async () => {
      const made = await put('/guides/alone', payments, ' They\r\nask for it ');
      expect(made.status).toBe(200);
      const link = {
        origin: 'manual',
        note: 'They\nask for it',
        addedBy: 'user:default/out',
        addedByName: 'out',
        addedAt: expect.any(String),
      };
      expect(linksTo(made.body.items, '/guides/alone')).toEqual([link]);
      const part = await backend.guidesOf('component:default/gateway');
      expect(linksTo(part.items, '/guides/alone')).toEqual([
        { ...link, inheritedFrom: 'system:default/payments' },
      ]);
      expect((await remove('/guides/alone')).status).toBe(200);
    });

    it('come before an annotation on the same entity, and after none further away', async () => {
      await put('/series/platform', gateway);
      const { items } = await backend.guidesOf('component:default/gateway');
      expect(linksTo(items, '/guides/storage')).toMatchObject([
        // The guide itself is nearer than a series that it is part of.
        { origin: 'annotation' },
        { origin: 'manual', series: { slug: 'platform' } },
        { origin: 'applies-to' },
      ]);
      await put('/guides/storage', gateway);
      const again = await backend.guidesOf('component:default/gateway');
      expect(linksTo(again.items, '/guides/storage')).toMatchObject([
        { origin: 'manual' },
        { origin: 'annotation' },
        { origin: 'manual' },
        { origin: 'applies-to' },
      ]);
      await remove('/guides/storage', gateway);
      await remove('/series/platform', gateway);
    });

    it('are made once however often they are asked for, with the last note', async () => {
      await put('/guides/alone', payments, 'one');
      await put('/guides/alone', payments, 'one');
      const { body } = await put('/guides/alone', payments, 'two', 'sam');
      expect(linksTo(body.items, '/guides/alone')).toMatchObject([
        { note: 'two', addedBy: 'user:default/sam' },
      ]);
      const gone = await remove('/guides/alone', payments, 'sam');
      expect(linksTo(gone.body.items, '/guides/alone')).toBeUndefined();
      expect((await remove('/guides/alone')).status).toBe(404);

      // What changed nothing, or failed, is audited and no news.
      expect(heard).toMatchObject([
        { action: 'add', path: '/guides/alone' },
        { action: 'add', by: 'user:default/sam' },
        { action: 'remove', entityRef: 'system:default/payments' },
      ]);
      expect(success).toHaveBeenCalledTimes(4);
      expect(fail).toHaveBeenCalledTimes(1);
      expect(auditor.createEvent).toHaveBeenLastCalledWith({
        eventId: 'link-write',
        severityLevel: 'medium',
        meta: {
          action: 'remove',
          entityRef: 'system:default/payments',
          path: '/guides/alone',
          by: 'user:default/out',
        },
        request: expect.objectContaining({ method: 'DELETE' }),
      });
    });

    it('stay with a guide that moves, and can be taken away at its new path', async () => {
      await put('/guides/alone', gateway);
      const { guides, ...rest } = linkedContent();
      const { 'alone.md': text, ...others } = guides;
      content.setContent({
        ...rest,
        guides: {
          ...others,
          'moved.md': text.replace('---', '---\naliases: [/guides/alone]'),
        },
      });
      await backend.refresh();
      const { items } = await backend.guidesOf('component:default/gateway');
      expect(linksTo(items, '/guides/moved')).toMatchObject([
        { origin: 'manual' },
      ]);
      expect((await remove('/guides/moved', gateway)).status).toBe(200);
      content.setContent(linkedContent());
      await backend.refresh();
    });

    it('lead to the guide that took another one over', async () => {
      await put('/guides/alone', gateway);
      const { guides, ...rest } = linkedContent();
      const { 'alone.md': gone, ...others } = guides;
      expect(gone).toBeDefined();
      content.setContent({
        ...rest,
        guides: {
          ...others,
          'storage.md': others['storage.md'].replace(
            '---',
            '---\naliases: [/guides/alone]',
          ),
        },
      });
      await backend.refresh();
      const { items } = await backend.guidesOf('component:default/gateway');
      expect(linksTo(items, '/guides/storage')).toMatchObject([
        { origin: 'manual' },
        { origin: 'annotation' },
        { origin: 'applies-to' },
      ]);
      expect((await remove('/guides/storage', gateway)).status).toBe(200);
      content.setContent(linkedContent());
      await backend.refresh();
    });

    it('are for owners of the entity and for stewards, who are people', async () => {
      const stranger = await put('/guides/alone', payments, undefined, 'ana');
      expect(stranger.status).toBe(403);
      expect(stranger.body.error.message).toContain(
        'ask group:default/payments-team, group:default/stewards',
      );
      expect((await remove('/guides/alone', payments, 'ana')).status).toBe(403);
      const service = await request(backend.server)
        .put(`/api/learning-paths${payments}`)
        .query({ path: '/guides/alone' })
        .set('Authorization', mockCredentials.service.header())
        .send({});
      expect(service.status).toBe(403);
      const may = async (who: string) =>
        (await backend.guidesOf('system:default/payments', who)).mayLink;
      expect([await may('ana'), await may('out'), await may('sam')]).toEqual([
        false,
        true,
        true,
      ]);
      const own = 'resource:default/disk';
      expect((await backend.guidesOf(own, 'ana')).mayLink).toBe(true);
    });

    it('refuse what cannot be linked, and say why', async () => {
      const long = await put('/guides/alone', payments, 'x'.repeat(2_001));
      expect([long.status, long.body.error.message]).toEqual([
        400,
        expect.stringContaining('at most 2000'),
      ]);
      expect((await put('/guides/nowhere')).status).toBe(404);
      const group = '/entities/group/default/payments-team/guides';
      const kind = await put('/guides/alone', group, undefined, 'out');
      expect([kind.status, kind.body.error.message]).toEqual([
        400,
        expect.stringContaining('Component, API'),
      ]);
      backend.catalog.hidden.add('system:default/payments');
      expect((await put('/guides/alone')).status).toBe(404);
      backend.catalog.hidden.clear();
    });
  });

  it('need the permission learning-paths.link.update', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result:
            permission.name === 'learning-paths.link.update'
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
      authorizeConditional: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    });
    const { send, guidesOf } = await startLinks({
      content,
      features: [permissions.factory],
    });
    const refused = await send('put', payments)
      .query({ path: '/guides/alone' })
      .send({});
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('learning-paths.link.update');
    expect((await guidesOf('system:default/payments')).mayLink).toBe(false);
  });
});
