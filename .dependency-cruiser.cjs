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
 * Holds an order of rooms, lowest first: a room imports from itself and from those before it,
 * files beside the rooms import from all. A room that is not in the list cannot be imported.
 */
const oneWay = (folder, rooms) =>
  rooms.map((room, at) =>
    forbid(
      `${folder.replace(/^\^|\/src/g, '')}/${room}-imports-downwards`,
      `Rooms of this folder, lowest first: ${rooms.join(', ')}.`,
      { path: `${folder}/${room}/`, pathNot: tests },
      {
        path: `${folder}/`,
        pathNot: `${folder}/(${rooms.slice(0, at + 1).join('|')})/`,
      },
    ),
  );

/** Lowest first: each builds on those before it. */
const frontendFeatures = [
  'article',
  'review',
  'evidence',
  'team',
  'coverage',
  'series',
  'guide',
  'paths',
  'entity',
  'home',
  'search',
  'health',
];

const frontendWalls = [
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
  ...oneWay(`${frontend}/features`, frontendFeatures),
  forbid(
    'feature-has-its-place',
    'A new feature is named in the list above, behind those that it builds on.',
    {
      path: `${frontend}/features/`,
      pathNot: `${frontend}/features/(${frontendFeatures.join('|')})/`,
    },
    {},
  ),
  forbid(
    'shared-knows-no-feature',
    'What several features use knows none of them.',
    { path: `${frontend}/(shared|messages)/`, pathNot: tests },
    { path: `${frontend}/features/` },
  ),
  ...oneWay(`${frontend}/shared`, [
    'query',
    'urls',
    'ui',
    'team',
    'progress',
    'steps',
  ]),
  forbid(
    'messages-know-nobody',
    'Words are read by everybody and read nothing themselves.',
    { path: `${frontend}/messages/`, pathNot: tests },
    { path: `${frontend}/(shared|features)/` },
  ),
  forbid(
    'entries-compose-only',
    'plugin.ts, alpha.tsx and the router put features together; none of these imports them.',
    { path: `${frontend}/(features|shared|messages)/`, pathNot: tests },
    { path: `${frontend}/[^/]+$`, pathNot: `${frontend}/routes\\.ts$` },
  ),
  forbid(
    'only-hooks-call-the-api',
    'A component shows what a hook gives it; only hooks (useX.ts) and shared/query ask the server.',
    {
      path: `${frontend}/(features|shared)/`,
      pathNot: [`/use[A-Z]\\w*\\.ts$`, `${frontend}/shared/query/`, tests],
    },
    { path: `${frontend}/shared/query/learningPathsApiRef` },
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
      'gray-matter is dangerous bare: only front-matter/frontMatter.ts may import it.',
      { pathNot: '^packages/content/src/front-matter/frontMatter\\.ts$' },
      { path: 'node_modules/gray-matter' },
    ),
    ...oneWay(content, [
      'util',
      'files',
      'front-matter',
      'targets',
      'dialects',
      'render',
      'document',
      'library',
      'worker',
    ]),
    ...oneWay(`${content}/render`, ['markdown', 'html', 'scan']),
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
    forbid(
      'services-without-sql-or-http',
      'Services know stores by interface; SQL lives in src/store, HTTP in src/http.',
      {
        path: `${backend}/(content|events|library|links|notifications|progress|reviews)/`,
        pathNot: tests,
      },
      {
        path: [
          'node_modules/(knex|express)(/|$)',
          `${backend}/http/`,
          `${backend}/actions/`,
          `${backend}/store/.*/Database`,
        ],
      },
    ),
    forbid(
      'routers-and-actions-call-services',
      'A router parses, calls a service and answers; it never reaches a store.',
      { path: `${backend}/(http|actions)/`, pathNot: tests },
      { path: `${backend}/store/` },
    ),
    forbid(
      'only-plugin-wires',
      'Concrete stores are named in plugin.ts only.',
      {
        path: backend,
        pathNot: [
          `${backend}/plugin\\.ts$`,
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
