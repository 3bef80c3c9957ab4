// `npm test`: type check, lint with the import walls, reports of public APIs, format, the scripts'
// own tests, unit tests on SQLite and PostgreSQL, browser tests. Ends with a line
// "N passed, N failed". `--only=checks`, `--only=scripts`, `--only=unit` and `--only=browser` run
// one part; further arguments go to its runner. `run.js` starts this, and ends what is left.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrBringChromium } from './lib/chromium.mjs';
import { freePort } from './lib/ports.mjs';
import { startPostgres } from './lib/postgres.mjs';
import {
  countJest,
  countPlaywright,
  countTap,
  readReport,
} from './lib/totals.mjs';

const connectionVariable =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';
// Its own resolver of modules does not come through beside other projects in one run.
const ownResolver = 'packages/example-content-tests';
const folder =
  process.env.LEARNING_PATHS_FOLDER ??
  mkdtempSync(join(tmpdir(), 'learning-paths-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

let current;
let stopPostgres = async () => {};

/** Runs a program of node_modules/.bin, or `node`; true where it ends well. */
async function run(title, command, args, env = {}) {
  console.log(`\n== ${title}`);
  const program =
    command === 'node'
      ? process.execPath
      : join('node_modules', '.bin', command);
  current = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return new Promise(resolve => {
    current.on('error', error => {
      console.error(error.message);
      resolve(false);
    });
    current.on('exit', code => resolve(code === 0));
  });
}

function add({ passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

async function check(title, command, args) {
  const isGood = await run(title, command, args);
  add({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });
  if (!isGood) {
    console.error(`-- ${title}: failed`);
  }
}

async function checks() {
  // With declarations, which the reports of public APIs are made of. All at once: what is
  // checked bit by bit comes in another order.
  await check('Types', 'tsc', ['--incremental', 'false']);
  await check('Lint', 'backstage-cli', [
    ...['repo', 'lint', '--max-warnings', '0'],
  ]);
  await check('Walls', 'depcruise', [
    ...['--config', '.dependency-cruiser.cjs', 'packages', 'plugins'],
  ]);
  await check('Dependencies', 'knip', [
    ...['--include', 'dependencies', '--no-config-hints', '--no-progress'],
  ]);
  await check('API reports', 'backstage-repo-tools', [
    ...['api-reports', '--ci', '--validate-release-tags'],
    // Packages read each other's sources here.
    ...['--omit-messages', 'ae-wrong-input-file-type'],
  ]);
  await check('Format', 'prettier', ['--check', '--loglevel', 'warn', '.']);
}

async function scripts(selection) {
  const file = join(folder, 'scripts.tap');
  const own = readdirSync('scripts/test')
    .filter(name => name.endsWith('.test.mjs'))
    .map(name => join('scripts', 'test', name));
  const isGood = await run('Script tests', 'node', [
    ...['--test', '--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${file}`],
    ...(selection.length ? selection : own),
  ]);
  add(countTap(readFileSync(file, 'utf8'), isGood));
}

async function jest(title, selection, env) {
  const file = join(folder, `${title}.json`);
  const isGood = await run(
    title,
    'backstage-cli',
    [
      ...['repo', 'test', '--watchAll=false', '--json'],
      ...[`--outputFile=${file}`, ...selection],
    ],
    env,
  );
  add(countJest(readReport(file), isGood));
}

async function environmentOfPostgres() {
  if (process.env[connectionVariable]) {
    return {};
  }
  try {
    const { connection, stop } = await startPostgres(folder);
    stopPostgres = stop;
    return { [connectionVariable]: connection };
  } catch (error) {
    console.log(
      `\n== Tests on PostgreSQL: skipped, since ${error.message}; install PostgreSQL 15 (Debian: apt-get install postgresql-15) or set ${connectionVariable}`,
    );
    return {};
  }
}

async function unit(selection) {
  const env = await environmentOfPostgres();
  try {
    if (selection.length) {
      await jest('Unit tests', selection, env);
    } else {
      const others = [`--testPathIgnorePatterns=${ownResolver}`];
      await jest('Unit tests', others, env);
      await jest('Content tests', [ownResolver], env);
    }
  } finally {
    await stopPostgres();
  }
}

async function browser(selection) {
  let chromium;
  try {
    chromium = await findOrBringChromium();
  } catch (error) {
    console.log(
      `\n== Browser tests: skipped, since ${error.message}; install one (Debian: apt-get install chromium) or set CHROMIUM_PATH`,
    );
    return;
  }
  const file = join(folder, 'playwright.json');
  const env = {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    E2E_FOLDER: join(folder, 'e2e'),
    E2E_PORT: String(await freePort()),
  };
  const isGood = await run(
    'Browser tests',
    'playwright',
    [...['test', ...selection]],
    env,
  );
  add(countPlaywright(readReport(file), isGood));
}

async function stopped(signal) {
  current?.kill('SIGINT');
  await stopPostgres();
  console.log('\nStopped before all tests had run.');
  process.exit(128 + constants.signals[signal]);
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => stopped(signal));
}

const parts = { checks, scripts, unit, browser };
const option = process.argv.find(argument => argument.startsWith('--only='));
const only = option?.slice('--only='.length);
const selection = process.argv.slice(2).filter(argument => argument !== option);
if (only !== undefined && !Object.hasOwn(parts, only)) {
  console.error(
    `--only takes ${Object.keys(parts).join(', ')}; it is "${only}".`,
  );
  process.exit(1);
}
if (selection.length && !only) {
  console.error(
    `"${selection.join(
      ' ',
    )}" is for one runner; say which part, for example: npm test -- --only=unit ${selection.join(
      ' ',
    )}`,
  );
  process.exit(1);
}
for (const [name, part] of Object.entries(parts)) {
  if (!only || only === name) {
    await part(selection);
  }
}
rmSync(folder, { recursive: true, force: true });

if (total.skipped > 0) {
  console.log(`\n${total.skipped} skipped; the reasons stand above.`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
