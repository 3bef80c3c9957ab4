// `npm test`: type check, lint with the import walls, format, unit tests on SQLite and
// PostgreSQL, browser tests. Ends with a line "N passed, N failed". `--only=checks`,
// `--only=unit` and `--only=browser` run one part.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './lib/chromium.mjs';
import { startPostgres } from './lib/postgres.mjs';

const connectionVariable =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';
// Its own resolver of modules does not come through beside other projects in one run.
const ownResolver = 'packages/example-content-tests';
const results = mkdtempSync(join(tmpdir(), 'learning-paths-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

function run(title, command, args, env = {}) {
  console.log(`\n== ${title}`);
  const { status } = spawnSync(join('node_modules', '.bin', command), args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function check(title, command, args) {
  const isGood = run(title, command, args);
  total[isGood ? 'passed' : 'failed'] += 1;
  if (!isGood) {
    console.error(`-- ${title}: failed`);
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function unitTests(title, selection, env) {
  const file = join(results, `${title}.json`);
  const isGood = run(
    title,
    'backstage-cli',
    [
      'repo',
      'test',
      '--watchAll=false',
      '--json',
      `--outputFile=${file}`,
      ...selection,
    ],
    env,
  );
  const report = readReport(file);
  const failed =
    (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  total.passed += report?.numPassedTests ?? 0;
  total.skipped += report?.numPendingTests ?? 0;
  // A runner that fails without naming a test has failed all the same.
  total.failed += isGood ? failed : Math.max(failed, 1);
}

function browserTests() {
  const chromium = findChromium();
  if (!chromium) {
    console.log(
      '\n== Browser tests: skipped, since no Chromium or Chrome was found; install one (Debian: apt-get install chromium) or set CHROMIUM_PATH',
    );
    return;
  }
  const file = join(results, 'playwright.json');
  const isGood = run('Browser tests', 'playwright', ['test'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const {
    expected = 0,
    flaky = 0,
    unexpected = 0,
    skipped = 0,
  } = readReport(file)?.stats ?? {};
  total.passed += expected + flaky;
  total.skipped += skipped;
  total.failed += isGood ? unexpected : Math.max(unexpected, 1);
}

function checks() {
  check('Types', 'tsc', ['--noEmit']);
  check('Lint', 'backstage-cli', ['repo', 'lint', '--max-warnings', '0']);
  check('Walls', 'depcruise', [
    '--config',
    '.dependency-cruiser.cjs',
    'packages',
    'plugins',
  ]);
  check('Format', 'prettier', ['--check', '--loglevel', 'warn', '.']);
}

async function unitTestsOnBothDatabases() {
  const postgres = process.env[connectionVariable]
    ? undefined
    : await startPostgres();
  try {
    const env = postgres ? { [connectionVariable]: postgres.connection } : {};
    unitTests('Unit tests', [`--testPathIgnorePatterns=${ownResolver}`], env);
    unitTests('Content tests', [ownResolver], env);
  } finally {
    postgres?.stop();
  }
}

const parts = {
  checks,
  unit: unitTestsOnBothDatabases,
  browser: browserTests,
};
const only = process.argv
  .find(argument => argument.startsWith('--only='))
  ?.slice('--only='.length);
for (const [name, part] of Object.entries(parts)) {
  if (!only || only === name) {
    await part();
  }
}
rmSync(results, { recursive: true, force: true });

if (total.skipped > 0) {
  console.log(`\n${total.skipped} skipped; the reasons stand above.`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
