// The walls of the house: who may import whom. `npm test` runs this as part of lint.
const within = folder => `^${folder}/src`;
const content = within('packages/content');
const cli = within('packages/cli');
const common = within('plugins/learning-paths-common');
const backend = within('plugins/learning-paths-backend');
const frontend = within('plugins/learning-paths');
const searchModule = within('plugins/search-backend-module-learning-paths');
const tests = '\\.test\\.tsx?$|__fixtures__|__testUtils__';

const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from,
  to,
});

/**
 * Holds the floors of a folder, from the roof down: a room imports from itself and from the
 * floors below its own. `.` are the files beside the rooms. A new room fails until it has its
 * place in the list.
 */
const floorsOf = (folder, floors) => {
  const name = folder.replace(/^\^|\/src/g, '');
  const pathOf = room =>
    room === '.' ? `${folder}/[^/]+$` : `${folder}/${room}/`;
  const rooms = floors.flat().filter(room => room !== '.');
  const comment = `From the roof down: ${floors
    .map(floor => floor.join(', '))
    .join('; ')}.`;
  return [
    ...floors.flatMap((floor, at) =>
      floor.map(room =>
        forbid(
          room === '.'
            ? `${name}-imports-downwards`
            : `${name}/${room}-imports-downwards`,
          comment,
          { path: pathOf(room), pathNot: tests },
          {
            path: `${folder}/`,
            pathNot: [room, ...floors.slice(at + 1).flat()].map(pathOf),
          },
        ),
      ),
    ),
    forbid(
      `${name}-has-a-place-for-each-room`,
      comment,
      { path: `${folder}/(?!(${rooms.join('|')})/)[^/]+/`, pathNot: tests },
      {},
    ),
  ];
};

const frontendWalls = [
  // plugin.ts, alpha.tsx and the router, beside the rooms, put features together.
  ...floorsOf(frontend, [['.'], ['features'], ['shared'], ['messages']]),
  forbid(
    'feature-through-its-index',
    'A feature lends to others what its index.ts exports, and nothing else.',
    { path: `${frontend}/features/([^/]+)/`, pathNot: tests },
    {
      path: `${frontend}/features/`,
      pathNot: [
        `${frontend}/features/$1/`,
        `${frontend}/features/[^/]+/index\\.ts$`,
      ],
    },
  ),
  ...floorsOf(`${frontend}/features`, [
    // Pages, cards and widgets: none knows of another.
    [
      'paths',
      'series',
      'guide',
      'coverage',
      'entity',
      'home',
      'search',
      'health',
    ],
    ['team'],
    ['article', 'review', 'evidence', 'reading', 'notes'],
  ]),
  ...floorsOf(`${frontend}/shared`, [
    ['steps'],
    ['progress'],
    ['concern'],
    ['team'],
    ['ui'],
    ['urls'],
    ['reading'],
    ['query'],
  ]),
  forbid(
    'only-hooks-call-the-api',
    'A component shows what a hook gives it; only hooks (useX.ts) and shared/query ask the server.',
    {
      path: `${frontend}/(features|shared)/`,
      pathNot: [`/use[A-Z]\\w*\\.ts$`, `${frontend}/shared/query/`, tests],
    },
    {
      path: [
        `${frontend}/shared/query/learningPathsApiRef`,
        'node_modules/@tanstack/',
      ],
    },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'no-circular',
      'Cycles hide who depends on whom.',
      {},
      {
        circular: true,
      },
    ),
    forbid(
      'content-is-plain-node',
      'The content library knows nothing of Backstage, databases or HTTP.',
      { path: content },
      {
        path: [
          'node_modules/(@backstage|knex|express)(/|$)',
          common,
          backend,
          frontend,
          searchModule,
          cli,
        ],
      },
    ),
    forbid(
      'gray-matter-has-one-home',
      'gray-matter is dangerous bare: only front-matter/grayMatter.ts may import it.',
      { pathNot: '^packages/content/src/front-matter/grayMatter\\.ts$' },
      { path: 'node_modules/gray-matter' },
    ),
    ...floorsOf(content, [
      ['.'],
      ['worker'],
      ['library'],
      ['difference'],
      ['document'],
      ['render'],
      ['dialects'],
      ['diagrams'],
      ['targets'],
      ['front-matter'],
      ['files'],
      ['util'],
    ]),
    ...floorsOf(`${content}/render`, [['.'], ['scan'], ['html'], ['markdown']]),
    forbid(
      'cli-sees-content-only',
      'The command line is for authors without Backstage.',
      { path: cli },
      {
        path: [
          'node_modules/@backstage',
          common,
          backend,
          frontend,
          searchModule,
        ],
      },
    ),
    forbid(
      'common-runs-everywhere',
      'The common package runs in browsers and in Node, under any framework.',
      { path: common, pathNot: tests },
      {
        path: [
          'node_modules/(react|react-dom|express|knex)(/|$)',
          content,
          backend,
          frontend,
          searchModule,
        ],
      },
    ),
    forbid(
      'common-without-node',
      'The common package runs in browsers.',
      { path: common, pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'frontend-sees-common-only',
      'The browser gets types and rules from the common package.',
      { path: frontend },
      { path: [backend, content, searchModule, cli] },
    ),
    forbid(
      'backend-not-frontend',
      'The backend never imports the frontend or the search module.',
      { path: backend },
      { path: [frontend, searchModule, cli] },
    ),
    forbid(
      'search-module-uses-the-client',
      'The search module reads over HTTP, as any other client.',
      { path: searchModule },
      { path: [backend, frontend, content, cli] },
    ),
    forbid(
      'apps-compose-only',
      'The example app and backend use default exports of plugins.',
      { path: '^packages/(app|backend)/src' },
      { path: [content, common, cli] },
    ),
    ...floorsOf(backend, [
      ['.'],
      ['http', 'commands'],
      ['events'],
      ['notifications', 'seed'],
      ['progress'],
      ['reviews', 'links'],
      ['library'],
      ['content', 'teams', 'permissions'],
      ['store'],
      ['schema', 'util'],
    ]),
    ...floorsOf(`${backend}/progress`, [
      ['.'],
      ['coverage', 'evidence'],
      ['team'],
    ]),
    ...floorsOf(`${backend}/library`, [['health', 'map'], ['.'], ['external']]),
    ...floorsOf(`${backend}/content`, [
      ['.'],
      ['ingest'],
      ['identity', 'sources'],
    ]),
    ...floorsOf(`${backend}/store`, [
      ['links', 'notifications', 'people', 'progress', 'seed'],
      ['reviews'],
      ['content'],
      ['external'],
      ['.'],
    ]),
    forbid(
      'services-without-sql-or-http',
      'Services know stores by interface; SQL lives in src/store, HTTP in src/http.',
      {
        path: `${backend}/(?!(http|commands|store|schema)/)[^/]+/`,
        pathNot: tests,
      },
      { path: 'node_modules/(knex|express)(/|$)' },
    ),
    forbid(
      'routes-call-services',
      'A route parses, calls a service and answers; it never reaches a store.',
      { path: `${backend}/http/`, pathNot: tests },
      { path: `${backend}/store/` },
    ),
    forbid(
      'databases-have-one-maker',
      'Rooms are given their stores, and know them by their interfaces.',
      {
        path: backend,
        pathNot: [
          `${backend}/createStores\\.ts$`,
          // A program of its own, which wires itself.
          `${backend}/commands/pseudonymise\\.ts$`,
          `${backend}/store/`,
          tests,
        ],
      },
      { path: `${backend}/store/.*/Database` },
    ),
    ...frontendWalls,
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'dist'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
