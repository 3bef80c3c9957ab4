import { mockServices } from '@backstage/backend-test-utils';
import { SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import request from 'supertest';
import { createCatalog, entity } from './catalog';
import { as, otherTeam, team, userInfo } from './people';
import { startLearningPaths, StartOptions } from './startLearningPaths';

/** The systems, components and teams that tests link guides to. */
export const linkedEntities = (): Entity[] => [
  entity(team, { type: 'team', profile: { displayName: 'Storage squad' } }),
  entity(otherTeam, { type: 'team' }, { title: 'Payments team' }),
  entity('user:default/ana', { profile: { displayName: 'Ana Lopes' } }),
  entity('domain:default/commerce', { subdomainOf: 'business' }),
  // A circle.
  entity('domain:default/business', { subdomainOf: 'commerce' }),
  entity(
    'system:default/payments',
    { owner: otherTeam, domain: 'commerce' },
    { annotations: { 'learning-paths.io/guides': '/guides/networking' } },
  ),
  entity(
    'component:default/gateway',
    { type: 'service', owner: otherTeam, system: 'payments' },
    {
      title: 'The 100% Gateway',
      annotations: {
        'learning-paths.io/guides': 'guides/storage.md, /nowhere,,',
      },
    },
  ),
  entity('component:default/ledger', {
    type: 'library',
    owner: team,
    system: 'Payments',
  }),
  entity('resource:default/disk', { type: 'disk', owner: 'user:default/ana' }),
  entity('api:default/alone', { type: 'openapi' }),
];

const guide = (title: string, ...more: string[]) =>
  ['---', `title: ${title}`, ...more, '---', 'Text.', ''].join('\n');

/** A series for a domain, and guides linked in each way. */
export const linkedContent = () => ({
  series: {
    'platform.md': [
      '---',
      'title: The platform',
      'appliesTo: { kind: Domain, metadata.name: commerce }',
      'structure:',
      '  - { title: Storage, source: /guides/storage, weight: 1 }',
      '  - { title: Networking, source: /guides/networking, weight: 2 }',
      '---',
      '',
    ].join('\n'),
  },
  guides: {
    'storage.md': guide('Storage'),
    'networking.md': guide('Networking', 'aliases: [/guides/network]'),
    'services.md': guide(
      'Services',
      'tags: [secret]',
      'appliesTo: { kind: component, spec.type: service }',
      'appliesToReason: Every service',
    ),
    'alone.md': guide('Alone'),
  },
});

/** Starts the plugin with a catalog, and gives short ways to index and to link. */
export async function startLinks(
  options: StartOptions & { entities?: Entity[] },
) {
  const catalog = createCatalog(options.entities ?? linkedEntities());
  const tasks = new Map<string, SchedulerServiceTaskInvocationDefinition>();
  // Tasks run when tests say so.
  const scheduler = mockServices.scheduler.mock({
    scheduleTask: async task => {
      tasks.set(task.id, task);
    },
    triggerTask: async () => {},
  });
  const backend = await startLearningPaths({
    config: { reviews: { stewards: ['group:default/stewards'] } },
    ...options,
    features: [
      userInfo,
      catalog.mock.factory,
      scheduler.factory,
      ...(options.features ?? []),
    ],
  });
  const index = async () =>
    tasks.get('index-entities')?.fn(new AbortController().signal);
  await index();
  const send = (
    method: 'get' | 'put' | 'delete' | 'post',
    path: string,
    who = 'out',
  ) =>
    request(backend.server)
      [method](`/api/learning-paths${path}`)
      .set('Authorization', as(who));
  const guidesOf = async (ref: string, who?: string) => {
    const [kind, rest] = ref.split(':');
    const { body } = await send('get', `/entities/${kind}/${rest}/guides`, who);
    return body;
  };
  return { ...backend, catalog, scheduler, index, send, guidesOf };
}
