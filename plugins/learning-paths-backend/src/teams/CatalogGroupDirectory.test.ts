import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogGroupDirectory } from './CatalogGroupDirectory';

const group = (name: string, more: Partial<Entity> = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  ...more,
});

/** Counts how often the catalog is asked. */
function open(entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const asked = jest.spyOn(catalog, 'streamEntities');
  let time = Date.parse('2026-11-26T08:00:00Z');
  const groups = new CatalogGroupDirectory({
    catalog,
    auth: mockServices.auth(),
    userInfo: mockServices.userInfo(),
    now: () => time,
  });
  return { groups, asked, wait: (ms: number) => (time += ms) };
}

describe('the Groups of the catalog', () => {
  const ana = mockCredentials.user('user:default/ana');
  const ben = mockCredentials.user('user:default/ben');

  it('come from all pages', async () => {
    const { groups } = open([
      ...Array.from({ length: 1_001 }, (_, index) => group(`team-${index}`)),
      { ...group('a'), kind: 'User' },
    ]);
    expect(await groups.list({ credentials: ana })).toHaveLength(1_001);
  });

  it('are asked for with the credentials of each caller, and kept a few seconds', async () => {
    const { groups, asked, wait } = open([group('a')]);
    await Promise.all([
      groups.list({ credentials: ana }),
      groups.list({ credentials: ana }),
    ]);
    await groups.list({ credentials: ben });
    expect(asked.mock.calls.map(([, options]) => options)).toEqual([
      { credentials: ana },
      { credentials: ben },
    ]);
    wait(5_001);
    await groups.list({ credentials: ana });
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('are not kept where the catalog failed', async () => {
    const { groups, asked } = open([group('a')]);
    asked.mockImplementationOnce(() => {
      throw new Error('down');
    });
    await expect(groups.list({ credentials: ana })).rejects.toThrow('down');
    expect(await groups.list({ credentials: ana })).toHaveLength(1);
  });

  it('name those around them by spec and by relations, in every spelling once', async () => {
    const { groups } = open([
      group('a', {
        metadata: { name: 'a', namespace: 'ns' },
        spec: {
          parent: 'Above',
          children: ['group:default/Below', '', 7],
        },
        relations: [
          { type: 'childOf', targetRef: 'group:ns/above' },
          { type: 'childOf', targetRef: 'group:default/other' },
          { type: 'hasMember', targetRef: 'user:default/ana' },
        ],
      }),
    ]);
    expect((await groups.list({ credentials: ana }))[0]).toMatchObject({
      ref: 'group:ns/a',
      name: 'a',
      parents: ['group:ns/above', 'group:default/other'],
      children: ['group:default/below'],
    });
  });
});
