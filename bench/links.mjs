// How long does it take to index the entities of a catalog, and to tell the guides of one?
// Run `node bench/links.mjs [entities] [guides] [predicates]`. A table of entities as JSON
// in a temporary SQLite file stands for the catalog; the real indexer, service and store run
// beside it in one process. Indexing is compared with streaming the same entities and
// parsing their JSON, one entity's guides with one batch of entities by ref, which is what
// any page costs that asks the catalog at all. Times are of the processor, so that
// neighbours on a busy machine do not count.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(
  join(import.meta.dirname, '../plugins/learning-paths-backend/src/plugin.ts'),
);
require('@backstage/cli/config/nodeTransform.cjs');
const { openIngestion } = require('./__testUtils__/ingestion.ts');
const { LibraryVisibility } = require('./library/LibraryVisibility.ts');
const { CachingSnapshotReader } = require('./library/SnapshotReader.ts');
const { CachingGuideOwners } = require('./links/CachingGuideOwners.ts');
const { DefaultLinkReader } = require('./links/DefaultLinkReader.ts');
const { DefaultEntityIndexer } = require('./links/EntityIndexer.ts');
const { LinkKeys } = require('./links/LinkKeys.ts');
const { AuthorPredicates } = require('./links/predicates.ts');
const { LinkVisibility } = require('./links/LinkVisibility.ts');
const {
  DefaultTeamProgressService,
} = require('./progress/team/DefaultTeamProgressService.ts');
const {
  DatabaseCoverageStore,
} = require('./store/progress/DatabaseCoverageStore.ts');
const { DatabaseLinkStore } = require('./store/links/DatabaseLinkStore.ts');
const {
  DatabaseReviewStore,
} = require('./store/reviews/DatabaseReviewStore.ts');
const knexFactory = require('knex');

const [entityCount = 10_000, guideCount = 500, predicateCount = 100] =
  process.argv.slice(2).map(Number);
const guidesPerSeries = 25;
const partsPerSystem = 20;
const systemsPerDomain = 10;
const teamCount = 200;
const pages = 50;
const runs = 5;

if (![entityCount, guideCount, predicateCount].every(count => count > 0)) {
  console.error('Give numbers of entities, guides and predicates.');
  process.exit(2);
}

const types = ['service', 'website', 'library', 'job', 'database'];
const tags = ['java', 'go', 'node', 'python', 'rust', 'pci', 'internal'];

/** Each predicate is another one; a service with a tag matches some ten of a hundred. */
function predicate(index) {
  const tag = tags[index % tags.length];
  const type = types[index % types.length];
  return index % 2 === 0
    ? `{ kind: Component, spec.type: ${type}, metadata.tags: { $contains: ${tag} }, metadata.annotations.example.com/tier: "${
        index % 10
      }" }`
    : `{ $all: [{ kind: Component }, { spec.lifecycle: production }, { metadata.labels.area: area-${index} }] }`;
}

function writeContent(folder) {
  mkdirSync(join(folder, 'guides'));
  for (let guide = 0; guide < guideCount; guide += 1) {
    const appliesTo =
      guide < predicateCount ? `appliesTo: ${predicate(guide)}\n` : '';
    writeFileSync(
      join(folder, `guides/guide-${guide}.md`),
      `---\ntitle: Guide ${guide}\n${appliesTo}---\nText ${guide}.\n`,
    );
  }
  for (let start = 0; start < guideCount; start += guidesPerSeries) {
    const steps = [];
    const end = Math.min(start + guidesPerSeries, guideCount);
    for (let guide = start; guide < end; guide += 1) {
      steps.push(`  - source: /guides/guide-${guide}`);
    }
    writeFileSync(
      join(folder, `series-${start}.md`),
      `---\ntitle: Series ${start}\nstructure:\n${steps.join('\n')}\n---\n`,
    );
  }
}

/** Domains of systems of components, as large as entities are that come from real files. */
function buildEntity(index) {
  const system = Math.floor(index / partsPerSystem);
  const domain = Math.floor(system / systemsPerDomain);
  const isSystem = index % partsPerSystem === 0;
  const isDomain = isSystem && system % systemsPerDomain === 0;
  const kind = isDomain ? 'Domain' : isSystem ? 'System' : 'Component';
  const name = isDomain
    ? `domain-${domain}`
    : isSystem
    ? `system-${system}`
    : `part-${index}`;
  const owner = `team-${index % teamCount}`;
  const guides = isSystem
    ? `/guides/guide-${index % guideCount}, /series-0`
    : `/guides/guide-${(index * 7) % guideCount}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      uid: `uid-${index}`,
      namespace: 'default',
      name,
      title: `The ${name}`,
      description: 'What it does, for whom, and whom to ask about it.',
      tags: [tags[index % tags.length], tags[(index * 3) % tags.length]],
      labels: { area: `area-${index % 100}` },
      annotations: {
        'backstage.io/managed-by-location': `url:https://git.example.com/${name}/catalog-info.yaml`,
        'backstage.io/source-location': `url:https://git.example.com/${name}/`,
        'example.com/tier': String(index % 10),
        ...(index % 5 === 0 && { 'learning-paths.io/guides': guides }),
      },
    },
    spec: {
      type: types[index % types.length],
      lifecycle: index % 3 ? 'production' : 'experimental',
      owner,
      ...(kind === 'Component' && { system: `system-${system}` }),
      ...(kind === 'System' && { domain: `domain-${domain}` }),
    },
    relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
  };
}

const refOf = ({ kind, metadata }) =>
  `${kind.toLowerCase()}:default/${metadata.name}`;

/** A catalog that keeps entities as the real one does: as JSON, found by ref. */
async function openCatalog(knex) {
  await knex.schema.createTable('catalog', table => {
    table.integer('id').primary();
    table.string('ref').unique();
    table.text('json');
  });
  const team = index => ({
    kind: 'Group',
    metadata: { name: `team-${index}`, namespace: 'default' },
    spec: { type: 'team' },
  });
  const entities = [
    ...Array.from({ length: entityCount }, (_, index) => buildEntity(index)),
    ...Array.from({ length: teamCount }, (_, index) => team(index)),
  ];
  await knex.batchInsert(
    'catalog',
    entities.map((entity, id) => ({
      id,
      ref: refOf(entity),
      json: JSON.stringify(entity),
    })),
    100,
  );
  return {
    async *streamEntities({ pageSize = 500 } = {}) {
      for (let from = 0; from < entityCount; from += pageSize) {
        const rows = await knex('catalog')
          .where('id', '>=', from)
          .where('id', '<', Math.min(from + pageSize, entityCount))
          .orderBy('id');
        yield rows.map(({ json }) => JSON.parse(json));
      }
    },
    async getEntitiesByRefs({ entityRefs }) {
      const rows = await knex('catalog').whereIn('ref', entityRefs);
      const byRef = new Map(rows.map(({ ref, json }) => [ref, json]));
      return {
        items: entityRefs.map(
          ref => byRef.has(ref) && JSON.parse(byRef.get(ref)),
        ),
      };
    },
    refs: entities.slice(0, entityCount).map(refOf),
  };
}

/** What the service stands on, with everything allowed, so that only its own work counts. */
function openServices({ knex, contents, catalog }) {
  const snapshots = new CachingSnapshotReader({
    contents,
    mounts: [{ source: 'docs', mountAt: '' }],
  });
  const links = new DatabaseLinkStore(knex);
  const predicates = new AuthorPredicates([]);
  const keys = new LinkKeys({ links, predicates });
  const everything = {
    includes: () => true,
    includesAllOf: () => true,
    filter: { allOf: [] },
    key: 'all',
    isEverything: true,
    isNothing: false,
  };
  const allowed = { forCaller: async () => everything };
  const libraryVisibility = new LibraryVisibility({
    contents,
    snapshots,
    visibility: allowed,
  });
  const teams = {
    find: async ref => ({
      ref,
      name: ref,
      entity: { kind: 'Group', spec: { type: 'team' } },
    }),
  };
  const teamProgressService = new DefaultTeamProgressService({
    reviews: new DatabaseReviewStore(knex),
    coverage: new DatabaseCoverageStore(knex),
    authority: { stewards: [] },
    teams,
    visibility: { hiddenAmong: async () => new Set() },
    owners: new CachingGuideOwners({ links, keys }),
    predicates,
    times: { intervalMs: 365 * 864e5, graceMs: 30 * 864e5 },
    teamsFilter: { kind: 'Group', 'spec.type': 'team' },
    notApplicableNeedsUntil: false,
    now: Date.now,
  });
  const linkVisibility = new LinkVisibility({
    libraryVisibility,
    keys,
    links,
    catalog,
    visibility: allowed,
    ownerProgress: teamProgressService,
    teams,
  });
  const linkers = { mayLink: async () => false };
  const service = new DefaultLinkReader({
    libraryVisibility,
    links,
    linkVisibility,
    linkers,
  });
  const indexer = new DefaultEntityIndexer({
    catalog,
    auth: { getOwnServiceCredentials: async () => credentials },
    snapshots,
    keys,
    links,
    predicates,
    logger: { debug() {} },
  });
  return { service, indexer };
}

/** The median time of several runs, in milliseconds of the processor. */
async function measure(run, count = runs) {
  const times = [];
  for (let done = 0; done < count; done += 1) {
    const start = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[Math.floor(count / 2)];
}

const credentials = { principal: { type: 'none' } };
const folder = mkdtempSync(join(tmpdir(), 'learning-paths-bench-'));
const knex = knexFactory({
  client: 'better-sqlite3',
  connection: { filename: join(folder, 'links.sqlite') },
  useNullAsDefault: true,
});
try {
  const target = join(folder, 'content');
  mkdirSync(target);
  writeContent(target);
  const { contents, ingest } = await openIngestion({ knex, target });
  await ingest();
  const catalog = await openCatalog(knex);
  const { service, indexer } = openServices({ knex, contents, catalog });
  const { signal } = new AbortController();

  const stream = await measure(async () => {
    let read = 0;
    for await (const page of catalog.streamEntities()) {
      read += page.length;
    }
    return read;
  });
  const first = await measure(() => indexer.run({ signal }), 1);
  const again = await measure(() => indexer.run({ signal }));

  const some = Array.from(
    { length: pages },
    (_, at) => catalog.refs[Math.floor((at * entityCount) / pages)],
  );
  const each = run => async () => {
    for (const ref of some) {
      await run(ref);
    }
  };
  let found = 0;
  const guidesOf = async ref => {
    const { items } = await service.getEntityGuides({
      credentials,
      entityRef: ref,
    });
    found += items.length;
  };
  await each(guidesOf)();
  const average = (found / pages).toFixed(1);
  const byRef = await measure(
    each(ref =>
      catalog.getEntitiesByRefs({
        entityRefs: [ref, 'system:default/system-1', 'domain:default/domain-0'],
      }),
    ),
  );
  const guides = await measure(each(guidesOf));
  const batch = await measure(() =>
    service.listEntityCoverage({
      credentials,
      entityRefs: catalog.refs.slice(0, 100),
    }),
  );
  const lens = await measure(() =>
    service.findEntities({ credentials, limit: 100, status: 'not-reviewed' }),
  );
  const [{ count }] = await knex('entity_links').count({ count: '*' });
  console.log(
    `${entityCount} entities, ${guideCount} guides, ${predicateCount} predicates, ${count} links, ` +
      `${average} guides an entity, median of ${runs} runs, Node ${process.version}`,
  );
  const rows = [
    ['stream all entities, parse their JSON', stream, stream],
    ['index them for the first time', first, stream],
    ['index them again, nothing changed', again, stream],
    ['one batch of three entities by ref', byRef / pages, byRef / pages],
    ['guides of one entity', guides / pages, byRef / pages],
    ['100 entities in one request', batch, byRef / pages],
    ['a page of 100 entities by review state', lens, byRef / pages],
  ];
  console.table(
    rows.map(([what, time, bare]) => ({
      what,
      'processor ms': time.toFixed(time < 10 ? 2 : 0),
      ratio: (time / bare).toFixed(1),
    })),
  );
} finally {
  await knex.destroy();
  rmSync(folder, { recursive: true });
}
