import { mockServices } from '@backstage/backend-test-utils';
import techdocsPlugin from '@backstage/plugin-techdocs-backend';
import { createCatalog, entity } from './catalog';
import { team, userInfo } from './people';
import { MockDirectory, StartOptions } from './startLearningPaths';
import { startReviews } from './startReviews';

/** The external pages that {@link externalContent} leads to. */
export const page = 'techdocs:component:default/billing/runbook';
export const url = 'https://standards.example.com/logging';

/** A path that leads to TechDocs, to an entity, and out of Backstage. */
export const externalContent = {
  'path.md': [
    '---',
    'title: Billing',
    'structure:',
    '  - title: Runbook',
    '    source: techdocs:component:default/billing/runbook',
    '    pages:',
    '      - title: Logging standard',
    '        source: https://standards.example.com/logging',
    '      - title: Billing itself',
    '        source: component:default/billing',
    '  - title: Inside',
    '    source: /inside',
    '---',
    '',
  ].join('\n'),
  'inside.md': '---\ntitle: Inside\n---\nText\n',
};

/** A page as TechDocs publishes it. */
export const published = (text: string) =>
  `<html><body><nav>Menu</nav><article><h1>Billing runbook<a class="headerlink">¶</a></h1>${text}</article></body></html>`;

/** Where a page of billing lies in the folder of published sites. */
export const siteFile = (name = 'runbook') =>
  `default/component/billing/${name}/index.html`;

/** What a test starts the plugin and TechDocs with. */
export interface ExternalPagesOptions
  extends Pick<StartOptions, 'knex' | 'config'> {
  content: MockDirectory;
  /** Published sites. */
  sites: MockDirectory;
  catalog?: ReturnType<typeof createCatalog>;
}

/**
 * Starts the plugin beside the real TechDocs backend, which serves sites from a folder,
 * and waits until the pages were looked at once.
 */
export async function startExternalPages(options: ExternalPagesOptions) {
  const { content, sites, knex, config } = options;
  const catalog = options.catalog ?? createBillingCatalog();
  const scheduler = taskStarter();
  const backend = await startReviews({
    content,
    knex,
    config: { teams: { filter: { kind: 'Group' } }, ...config },
    rootConfig: {
      techdocs: {
        builder: 'external',
        publisher: {
          type: 'local',
          local: { publishDirectory: sites.path },
        },
      },
    },
    features: [
      userInfo,
      catalog.mock.factory,
      scheduler.factory,
      techdocsPlugin,
    ],
  });
  /** Has all external pages looked at now. */
  const check = async () => scheduler.triggerTask('check-outside');
  const guide = async (path = page) =>
    (await backend.get(`/guides?path=${path}&team=${team}`)).body;
  const diagnostics = async (prefix = 'unknown-') =>
    (await backend.get('/diagnostics')).body.items.filter(
      ({ code }: { code: string }) => code.startsWith(prefix),
    );
  await check();
  return { ...backend, catalog, check, guide, diagnostics };
}

/** A catalog with a team, and a component that has TechDocs. */
export function createBillingCatalog() {
  return createCatalog([
    entity(team, { type: 'team', children: [] }),
    entity('component:default/billing', { type: 'service' }),
  ]);
}

/** A scheduler that runs tasks when asked to, and then only. */
function taskStarter() {
  const tasks = new Map<string, (signal: AbortSignal) => unknown>();
  return mockServices.scheduler.mock({
    scheduleTask: async ({ id, fn }) => {
      tasks.set(id, fn);
    },
    triggerTask: async id => {
      await tasks.get(id)?.(new AbortController().signal);
    },
  });
}
