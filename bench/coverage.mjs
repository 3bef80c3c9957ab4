// How long does the coverage of 500 teams and 100 guides take, beside asking for each team?
// Run `node bench/coverage.mjs [teams] [guides]`. Builds the tables in a temporary SQLite
// file, and runs the real service and its real store on them in one process. The naive way
// beside it asks for one team after the other, as a page about one team does. Times are of
// the processor, so that neighbours on a busy machine do not count.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(
  join(import.meta.dirname, '../plugins/learning-paths-backend/src/plugin.ts'),
);
require('@backstage/cli/config/nodeTransform.cjs');
const { openIngestion } = require('./__testUtils__/ingestion.ts');
const {
  DefaultCoverageService,
} = require('./progress/coverage/DefaultCoverageService.ts');
const { LibraryVisibility } = require('./library/LibraryVisibility.ts');
const { CachingSnapshotReader } = require('./library/SnapshotReader.ts');
const {
  DefaultTeamProgressService,
} = require('./progress/team/DefaultTeamProgressService.ts');
const { nobody } = require('./links/GuideOwners.ts');
const { AuthorPredicates } = require('./links/predicates.ts');
const {
  DatabaseCoverageStore,
} = require('./store/progress/DatabaseCoverageStore.ts');
const {
  DatabaseReviewStore,
} = require('./store/reviews/DatabaseReviewStore.ts');
const knexFactory = require('knex');

const [teamCount = 500, guideCount = 100] = process.argv.slice(2).map(Number);
const guidesPerSection = 5;
const guidesPerSeries = 25;
const runs = 5;
const day = 24 * 60 * 60 * 1000;
const now = Date.now();

if (!(teamCount > 0) || !(guideCount > 0)) {
  console.error('Give a number of teams and a number of guides.');
  process.exit(2);
}

/** Series of sections; each guide has an audience of its own, which takes the longest. */
function writeContent(folder) {
  mkdirSync(join(folder, 'guides'));
  for (let guide = 0; guide < guideCount; guide += 1) {
    writeFileSync(
      join(folder, `guides/guide-${guide}.md`),
      `---\ntitle: Guide ${guide}\naudience: { kind: Group, spec.type: team }\n---\nText ${guide}.\n`,
    );
  }
  for (let start = 0; start < guideCount; start += guidesPerSeries) {
    const steps = [];
    const end = Math.min(start + guidesPerSeries, guideCount);
    for (let guide = start; guide < end; guide += 1) {
      const indent = guide % guidesPerSection === 0 ? '  ' : '      ';
      steps.push(`${indent}- source: /guides/guide-${guide}`);
      if (guide % guidesPerSection === 0 && guide + 1 < end) {
        steps.push('    pages:');
      }
    }
    writeFileSync(
      join(folder, `series-${start}.md`),
      `---\ntitle: Series ${start}\nstructure:\n${steps.join('\n')}\n---\n`,
    );
  }
}

/** Departments of ten teams each, below one organisation. */
function buildGroups() {
  const group = (name, type, parents) => {
    const ref = `group:default/${name}`;
    const entity = {
      kind: 'Group',
      metadata: { name, namespace: 'default' },
      spec: { type, children: [] },
    };
    return { ref, name, entity, parents, children: [] };
  };
  const groups = [group('acme', 'organization', [])];
  for (let index = 0; index < teamCount; index += 1) {
    const department = `group:default/department-${Math.floor(index / 10)}`;
    if (index % 10 === 0) {
      groups.push(
        group(department.split('/')[1], 'department', ['group:default/acme']),
      );
    }
    groups.push(group(`team-${index}`, 'team', [department]));
  }
  return groups;
}

/** Every team said something of nine in ten guides. */
async function writeReviews(knex, teams) {
  const guides = await knex('guides').select('guide_id', 'digest');
  await knex('texts').insert(
    guides.map(({ digest }) => ({
      digest,
      title: 'A guide',
      body: '',
      created_at: now,
    })),
  );
  for (const [at, { ref }] of teams.entries()) {
    const some = guides.filter((_, index) => (index + at) % 10 !== 0);
    const attestations = some.map(({ guide_id, digest }, index) => ({
      id: randomUUID(),
      team_ref: ref,
      guide_id,
      seq: 1,
      kind: 'attest',
      outcome: index % 5 === 0 ? 'not-applicable' : 'reviewed',
      comment: 'We looked at it together, and go by it in all of our services.',
      digest,
      user_ref: 'user:default/somebody',
      user_name: 'Somebody',
      capacity: 'member',
      channel: 'ui',
      created_at: now - ((at * 7 + index * 3) % 420) * day,
    }));
    await knex.batchInsert('attestations', attestations, 100);
    await knex.batchInsert(
      'reviews',
      attestations.map(({ id, guide_id, created_at }) => ({
        team_ref: ref,
        guide_id,
        version: 1,
        attestation_id: id,
        updated_at: created_at,
      })),
      100,
    );
  }
}

/** The median time of several runs, in milliseconds of the processor. */
async function measure(run) {
  const times = [];
  for (let count = 0; count < runs; count += 1) {
    const start = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

/** What the service stands on, with everything allowed, so that only its own work counts. */
function openServices({ knex, contents, groups }) {
  const libraryVisibility = new LibraryVisibility({
    contents,
    snapshots: new CachingSnapshotReader({
      contents,
      mounts: [{ source: 'docs', mountAt: '' }],
    }),
    visibility: {
      forCaller: async () => ({
        includes: () => true,
        includesAllOf: () => true,
        key: 'all',
        isEverything: true,
      }),
    },
  });
  const byRef = new Map(groups.map(group => [group.ref, group]));
  const teams = { find: async ref => byRef.get(ref) };
  const authority = {
    stewards: [],
    requireKnown: async () => {},
    capacityOf: async () => undefined,
  };
  const permissions = {
    authorize: async requests => requests.map(() => ({ result: 'ALLOW' })),
  };
  const coverageStore = new DatabaseCoverageStore(knex);
  const teamProgressService = new DefaultTeamProgressService({
    permissions,
    reviews: new DatabaseReviewStore(knex),
    coverage: coverageStore,
    authority,
    teams,
    visibility: { hiddenAmong: async () => new Set() },
    owners: { current: async () => nobody },
    predicates: new AuthorPredicates([]),
    times: { intervalMs: 365 * day, graceMs: 30 * day },
    teamsFilter: { kind: 'Group', 'spec.type': 'team' },
    notApplicableNeedsUntil: false,
    now: () => now,
  });
  const coverage = new DefaultCoverageService({
    libraryVisibility,
    visibility: {
      forCaller: async () => ({
        includes: () => true,
        filter: { allOf: [] },
        isEverything: true,
        isNothing: false,
      }),
    },
    permissions,
    teamProgressService,
    coverage: coverageStore,
    authority,
    teams,
    groups: { list: async () => groups },
    now: () => now,
  });
  return { libraryVisibility, teamProgressService, coverage };
}

const credentials = { principal: { type: 'none' } };
const folder = mkdtempSync(join(tmpdir(), 'learning-paths-bench-'));
const knex = knexFactory({
  client: 'better-sqlite3',
  connection: { filename: join(folder, 'coverage.sqlite') },
  useNullAsDefault: true,
});
try {
  const target = join(folder, 'content');
  mkdirSync(target);
  writeContent(target);
  const { contents, ingest } = await openIngestion({ knex, target });
  await ingest();
  const groups = buildGroups();
  const teams = groups.filter(({ entity }) => entity.spec.type === 'team');
  await writeReviews(knex, teams);
  const { libraryVisibility, teamProgressService, coverage } = openServices({
    knex,
    contents,
    groups,
  });

  const whole = await coverage.getCoverage({ credentials });
  const naive = async () => {
    const { snapshot } = await libraryVisibility.forCaller({ credentials });
    const sums = [];
    for (const { ref } of teams) {
      const teamProgress = await teamProgressService.forTeam({
        credentials,
        team: ref,
        snapshot,
      });
      sums.push(
        ...snapshot.library.series.map(series =>
          teamProgress.progress(
            series.guidePaths.map(path => snapshot.guide(path)),
            series.document,
          ),
        ),
      );
    }
    return sums.reduce((sum, { progress }) => sum + progress.done, 0);
  };
  if ((await naive()) !== whole.progress.done) {
    throw new Error('The two ways count differently');
  }
  console.log(
    `${whole.items.length} teams, ${guideCount} guides in ${whole.sections.length} sections, ` +
      `${whole.progress.total} expected, ${whole.progress.done} done, median of ${runs} runs, Node ${process.version}`,
  );
  const asOf = new Date(now - 200 * day).toISOString();
  const rows = [
    ['one team after the other', await measure(naive)],
    [
      'coverage, first page',
      await measure(() => coverage.getCoverage({ credentials, limit: 100 })),
    ],
    [
      'coverage, by group',
      await measure(() => coverage.getCoverage({ credentials, by: 'group' })),
    ],
    [
      'coverage, 200 days ago',
      await measure(() => coverage.getCoverage({ credentials, asOf })),
    ],
    [
      'coverage, one department',
      await measure(() =>
        coverage.getCoverage({
          credentials,
          group: 'group:default/department-0',
        }),
      ),
    ],
  ];
  const [[, slow]] = rows;
  console.table(
    rows.map(([what, milliseconds]) => ({
      what,
      milliseconds: Math.round(milliseconds),
      'ratio to one after the other': (milliseconds / slow).toFixed(2),
    })),
  );
} finally {
  await knex.destroy();
  rmSync(folder, { recursive: true });
}
