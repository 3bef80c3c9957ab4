import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { after, before, describe, it } from 'node:test';

const root = join(import.meta.dirname, '..', '..');
const config = join(root, '.dependency-cruiser.cjs');
const rules = createRequire(import.meta.url)(config).forbidden.map(
  ({ name }) => name,
);

const content = 'packages/content/src';
const cli = 'packages/cli/src';
const common = 'plugins/learning-paths-common/src';
const backend = 'plugins/learning-paths-backend/src';
const frontend = 'plugins/learning-paths/src';
const search = 'plugins/search-backend-module-learning-paths/src';
const app = 'packages/app/src';

// What nobody may do: by rule, who imports what. What is not in `src` is a package.
const forbidden = {
  'content-is-plain-node': [
    [`${content}/util/a.ts`, 'knex'],
    [`${content}/worker/a.ts`, 'express'],
    [`${content}/index.ts`, `${backend}/index.ts`],
  ],
  'gray-matter-has-one-home': [[`${content}/document/a.ts`, 'gray-matter']],
  'cli-sees-content-only': [[`${cli}/a.ts`, `${common}/index.ts`]],
  'common-runs-everywhere': [
    [`${common}/a.ts`, 'react'],
    [`${common}/b.ts`, `${content}/index.ts`],
  ],
  'common-without-node': [[`${common}/c.ts`, 'node:fs']],
  'frontend-sees-common-only': [[`${frontend}/a.ts`, `${content}/index.ts`]],
  'backend-not-frontend': [[`${backend}/http/a.ts`, `${frontend}/index.ts`]],
  'search-module-uses-the-client': [[`${search}/a.ts`, `${backend}/index.ts`]],
  'apps-compose-only': [[`${app}/a.ts`, `${common}/index.ts`]],

  ...upwards(content, {
    util: 'files',
    files: 'front-matter',
    'front-matter': 'targets',
    targets: 'diagrams',
    diagrams: 'dialects',
    dialects: 'render',
    render: 'document',
    document: 'difference',
    difference: 'library',
    library: 'worker',
    worker: 'no-room-yet',
    '.': 'no-room-yet',
  }),
  ...upwards(`${content}/render`, {
    markdown: 'html',
    html: 'scan',
    scan: '.',
    '.': 'no-room-yet',
  }),
  ...upwards(backend, {
    util: 'schema',
    schema: 'store',
    store: 'permissions',
    permissions: 'teams',
    teams: 'content',
    content: 'library',
    library: 'reviews',
    links: 'reviews',
    reviews: 'progress',
    progress: 'notifications',
    notifications: 'events',
    seed: 'notifications',
    events: 'http',
    commands: 'http',
    http: '.',
    '.': 'no-room-yet',
  }),
  ...upwards(`${backend}/content`, {
    sources: 'identity',
    identity: 'ingest',
    ingest: '.',
    '.': 'no-room-yet',
  }),
  ...upwards(`${backend}/library`, {
    external: '.',
    '.': 'health',
    health: 'map',
    map: 'no-room-yet',
  }),
  ...upwards(`${backend}/progress`, {
    team: 'coverage',
    coverage: 'evidence',
    evidence: '.',
    '.': 'no-room-yet',
  }),
  ...upwards(`${backend}/store`, {
    '.': 'external',
    external: 'content',
    content: 'reviews',
    reviews: 'progress',
    progress: 'people',
    people: 'notifications',
    notifications: 'links',
    links: 'people',
    seed: 'links',
  }),

  'feature-through-its-index': [
    [`${frontend}/features/guide/a.ts`, `${frontend}/features/review/b.ts`],
  ],
  'only-hooks-call-the-api': [
    [
      `${frontend}/features/guide/Panel.tsx`,
      `${frontend}/shared/query/learningPathsApiRef.ts`,
    ],
    [`${frontend}/features/guide/Panel.tsx`, '@tanstack/react-query'],
  ],
  ...upwards(frontend, {
    messages: 'shared',
    shared: 'features',
    features: '.',
    '.': 'no-room-yet',
  }),
  ...upwards(
    `${frontend}/features`,
    {
      article: 'review',
      review: 'evidence',
      evidence: 'reading',
      reading: 'notes',
      notes: 'team',
      team: 'coverage',
      coverage: 'series',
      series: 'guide',
      guide: 'paths',
      paths: 'entity',
      entity: 'home',
      home: 'search',
      search: 'health',
      health: 'no-room-yet',
    },
    'index.ts',
  ),
  ...upwards(`${frontend}/shared`, {
    query: 'reading',
    reading: 'urls',
    urls: 'ui',
    ui: 'team',
    team: 'concern',
    concern: 'progress',
    progress: 'steps',
    steps: 'no-room-yet',
  }),

  'services-without-sql-or-http': [
    [`${backend}/reviews/a.ts`, 'knex'],
    [`${backend}/library/external/a.ts`, 'express'],
  ],
  'routes-call-services': [
    [`${backend}/http/b.ts`, `${backend}/store/target.ts`],
  ],
  'databases-have-one-maker': [
    [`${backend}/plugin.ts`, `${backend}/store/links/DatabaseThings.ts`],
    [`${backend}/reviews/b.ts`, `${backend}/store/reviews/DatabaseThings.ts`],
  ],
};

const circle = [`${backend}/links/circleA.ts`, `${backend}/links/circleB.ts`];

// What may be done, so that the walls keep nobody from work.
const allowed = [
  [`${backend}/config.ts`, `${backend}/reviews/target.ts`],
  [`${backend}/http/good.ts`, `${backend}/progress/target.ts`],
  [`${backend}/http/good.ts`, 'express'],
  [
    `${backend}/progress/coverage/good.ts`,
    `${backend}/progress/team/target.ts`,
  ],
  [`${backend}/progress/team/good.ts`, `${backend}/links/target.ts`],
  [`${backend}/library/health/good.ts`, `${backend}/content/target.ts`],
  [`${backend}/store/reviews/good.ts`, `${backend}/store/content/target.ts`],
  [`${backend}/store/reviews/good.ts`, 'knex'],
  [`${backend}/createStores.ts`, `${backend}/store/reviews/DatabaseThings.ts`],
  [`${backend}/util/good.test.ts`, `${backend}/plugin.ts`],
  [`${frontend}/good.ts`, `${common}/index.ts`],
  [
    `${frontend}/features/guide/good.ts`,
    `${frontend}/features/review/index.ts`,
  ],
  [`${frontend}/features/guide/good.ts`, `${frontend}/shared/ui/target.ts`],
  [`${frontend}/LearningPathsRouter.tsx`, `${frontend}/features/guide/page.ts`],
  [
    `${frontend}/features/guide/useGood.ts`,
    `${frontend}/shared/query/learningPathsApiRef.ts`,
  ],
  [`${cli}/good.ts`, `${content}/index.ts`],
];

/**
 * For a folder with floors: which room imports from another that it must not import from,
 * and a room that has no place.
 */
function upwards(folder, imports, target = 'target.ts') {
  const name = folder.replace('/src', '');
  const fileIn = (room, file) => posix.join(folder, room, file);
  const rulesOfRooms = Object.entries(imports).map(([room, other]) => [
    `${room === '.' ? name : `${name}/${room}`}-imports-downwards`,
    [
      [
        fileIn(room, `upIn-${posix.basename(folder)}.ts`),
        fileIn(other, target),
      ],
    ],
  ]);
  return {
    ...Object.fromEntries(rulesOfRooms),
    [`${name}-has-a-place-for-each-room`]: [
      [fileIn('new-room', 'a.ts'), 'lru-cache'],
    ],
  };
}

describe('the walls', () => {
  const tree = mkdtempSync(join(tmpdir(), 'walls-'));
  let violations;

  const write = (file, text) => {
    mkdirSync(join(tree, dirname(file)), { recursive: true });
    writeFileSync(join(tree, file), text, { flag: 'a' });
  };

  const plant = ([file, target]) => {
    if (target.includes('/src/')) {
      const path = posix.relative(posix.dirname(file), target);
      write(file, `import './${path.replace(/\.ts$/, '')}';\n`);
      write(target, 'export {};\n');
      return;
    }
    write(file, `import '${target}';\n`);
    if (!target.startsWith('node:')) {
      write(`node_modules/${target}/package.json`, '');
      writeFileSync(
        join(tree, 'node_modules', target, 'package.json'),
        JSON.stringify({ name: target, main: 'index.js' }),
      );
      write(`node_modules/${target}/index.js`, '');
    }
  };

  before(() => {
    writeFileSync(join(tree, 'tsconfig.json'), '{}');
    [...Object.values(forbidden).flat(), ...allowed].forEach(plant);
    plant(circle);
    plant([...circle].reverse());
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules', '.bin', 'depcruise'),
        ...['--config', config, '--output-type', 'json', 'packages', 'plugins'],
      ],
      { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    assert.ok(stdout, stderr);
    violations = JSON.parse(stdout).summary.violations;
  });

  after(() => rmSync(tree, { recursive: true, force: true }));

  const brokenBy = file =>
    [
      ...new Set(
        violations
          .filter(({ from }) => from === file)
          .map(({ rule }) => rule.name),
      ),
    ].sort();

  for (const [rule, imports] of Object.entries(forbidden)) {
    for (const [file, target] of imports) {
      it(`keep ${file} from ${target}: ${rule}`, () => {
        assert.deepEqual(brokenBy(file), [rule]);
      });
    }
  }

  it('keep files from importing each other in a circle: no-circular', () => {
    assert.deepEqual(brokenBy(circle[0]), ['no-circular']);
  });

  it('let through what is good', () => {
    for (const [file] of allowed) {
      assert.deepEqual(brokenBy(file), [], file);
    }
  });

  it('are each tried here', () => {
    assert.deepEqual(
      rules.filter(name => name !== 'no-circular' && !forbidden[name]),
      [],
    );
  });
});
