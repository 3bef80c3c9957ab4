import {
  BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { userInfo } from './people';

/** A name that a spreadsheet would run. */
export const formula = '=HYPERLINK("http://evil.example","click")';

/** Only Sam, a steward, sees this team in the catalog. */
export const hiddenTeam = 'group:default/hidden-team';

/** Reviews, and is gone from {@link organisation}. */
export const goneTeam = 'group:default/gone-team';

const group = (
  name: string,
  type: string,
  spec: { parent?: string; children?: string[] } = {},
  displayName?: string,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: {
    type,
    children: [],
    ...spec,
    ...(displayName && { profile: { displayName } }),
  },
});

/**
 * acme has engineering, and the guild twice removed; storage-squad is in both. The loops
 * are above each other.
 */
const groups = [
  group('acme', 'organization', {}, 'Acme'),
  group('engineering', 'department', { parent: 'acme' }, 'Engineering'),
  group('guild', 'department', {
    parent: 'group:default/acme',
    children: ['storage-squad'],
  }),
  group('storage-squad', 'team', { parent: 'engineering' }, 'Storage squad'),
  group('payments-team', 'team', { parent: 'engineering' }, 'Payments'),
  group('loop-a', 'department', { parent: 'loop-b' }),
  group('loop-b', 'team', { parent: 'loop-a' }, formula),
  group('hidden-team', 'team', { parent: 'engineering' }),
];

/** A catalog whose Groups form an organisation, one of them kept from most callers. */
export function organisation(
  options: { withGoneTeam?: boolean } = {},
): BackendFeature[] {
  const all = catalogServiceMock({
    entities: [
      ...groups,
      ...(options.withGoneTeam ? [group('gone-team', 'team')] : []),
    ],
  });
  const hides = (entity: Entity, caller: object) => {
    const { type, userEntityRef } = Object(
      Object(caller).credentials,
    ).principal;
    return (
      stringifyEntityRef(entity) === hiddenTeam &&
      type === 'user' &&
      userEntityRef !== 'user:default/sam'
    );
  };
  return [
    userInfo,
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => {
        const catalog = catalogServiceMock({});
        catalog.getEntityByRef = async (ref, caller = {}) => {
          const entity = await all.getEntityByRef(ref);
          return entity && !hides(entity, caller) ? entity : undefined;
        };
        catalog.streamEntities = async function* stream(request, caller = {}) {
          for await (const page of all.streamEntities(request)) {
            yield page.filter(entity => !hides(entity, caller));
          }
        };
        return catalog;
      },
    }),
  ];
}
