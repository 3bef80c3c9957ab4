import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  Entity,
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import request from 'supertest';
import { smallContent } from '../__testUtils__/content';
import { as, otherTeam, people, team } from '../__testUtils__/people';
import { startNotifying } from '../__testUtils__/startNotifying';

jest.setTimeout(60_000);

describe('notifications, by the real notifications plugin', () => {
  const content = createMockDirectory({ content: smallContent });

  it('reach the members of a team, and not those of teams below it', async () => {
    const group = (name: string, ...relations: [string, string][]): Entity => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name, namespace: 'default' },
      spec: { type: 'team', children: [] },
      relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
    });
    const [userInfo] = people;
    const backend = await startNotifying({
      content,
      config: { notifications: 'immediate' },
      rootConfig: { app: { baseUrl: 'http://localhost:3000' } },
      features: [
        userInfo,
        catalogServiceMock.factory({
          entities: [
            group(
              'storage-squad',
              [RELATION_HAS_MEMBER, 'user:default/ana'],
              [RELATION_PARENT_OF, otherTeam],
            ),
            group('payments-team', [RELATION_HAS_MEMBER, 'user:default/out']),
          ],
        }),
        notificationsPlugin,
      ],
    });
    for (const name of ['storage', 'calico']) {
      const path = `/guides/${name}`;
      await backend.attest('ana', undefined, {}, { team, path });
      content.addContent({
        [`guides/${name}.md`]: `---\ntitle: ${name}\n---\nNew.\n`,
      });
    }
    await backend.refresh();
    await backend.notify();
    const inboxOf = async (who: string) =>
      (
        await request(backend.server)
          .get('/api/notifications/notifications')
          .set('Authorization', as(who))
      ).body.notifications;
    expect(await inboxOf('ana')).toMatchObject([
      {
        origin: 'plugin:learning-paths',
        payload: {
          title: 'storage-squad: 2 guides changed since your review',
          link: '/learning-paths/teams/group/default/storage-squad',
          topic: 'learning-paths',
        },
      },
    ]);
    expect(await inboxOf('out')).toEqual([]);
  });
});
