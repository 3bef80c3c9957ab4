import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

const library = join(import.meta.dirname, '..', 'lib', 'supervise.js');

// As a test run: a child that listens on a port, and a grandchild in a session of its own, as
// a database is. Both may refuse to end when asked.
const program = `
const { spawn } = require('node:child_process');
const { writeFileSync } = require('node:fs');
const [folder, end] = process.argv.slice(2);
const stubborn = "for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => {});";
const setUp = end === 'refuse' ? stubborn : '';
eval(setUp);
const grandchild = spawn(
  process.execPath,
  ['--eval', setUp + "console.log('ready'); setInterval(() => {}, 1000);"],
  { detached: true, stdio: ['ignore', 'pipe', 'ignore'] },
);
const server = require('node:net').createServer();
grandchild.stdout.once('data', () =>
  server.listen(0, '127.0.0.1', () => {
    writeFileSync(folder + '/state.json', JSON.stringify({
      port: server.address().port,
      pids: [process.pid, grandchild.pid],
      folder: process.env.LEARNING_PATHS_FOLDER,
    }));
    if (Number(end)) process.exit(Number(end));
  }));
`;

describe('what a run has started', () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'learning-paths-scripts-'));
    writeFileSync(join(folder, 'program.js'), program);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function driver(end) {
    const args = [join(folder, 'program.js'), folder, ...(end ? [end] : [])];
    return `require(${JSON.stringify(library)})
      .supervise(process.execPath, ${JSON.stringify(args)}, process.env)
      .then(code => process.exit(code))`;
  }

  function start(end) {
    return spawn(process.execPath, ['--eval', driver(end)], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, npm_lifecycle_event: undefined },
    });
  }

  async function state() {
    const file = join(folder, 'state.json');
    while (!existsSync(file) || !readFileSync(file, 'utf8').endsWith('}')) {
      await sleep(20);
    }
    return JSON.parse(readFileSync(file, 'utf8'));
  }

  function isAlive(pid) {
    try {
      process.kill(pid, 0);
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  }

  async function answers(port) {
    const socket = connect(port, '127.0.0.1');
    const result = await new Promise(resolve => {
      socket.on('connect', () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    socket.destroy();
    return result;
  }

  async function expectNothingLeft({ pids, port, folder: temporary }) {
    assert.deepEqual(pids.filter(isAlive), []);
    assert.equal(await answers(port), false);
    assert.equal(existsSync(temporary), false);
  }

  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    // Passed on as SIGTERM, which more programs know.
    ['SIGHUP', 143],
  ]) {
    it(`is gone when ${signal} has ended the run`, async () => {
      const run = start();
      const started = await state();
      run.kill(signal);
      assert.deepEqual(await once(run, 'exit'), [code, null]);
      await expectNothingLeft(started);
    });
  }

  it('is gone even if it refuses to end, once asked twice', async () => {
    const run = start('refuse');
    const started = await state();
    run.kill('SIGINT');
    await sleep(700);
    assert.equal(run.exitCode, null);
    run.kill('SIGINT');
    assert.deepEqual(await once(run, 'exit'), [130, null]);
    await expectNothingLeft(started);
  });

  it('is gone when the run ended by itself, with its exit code', async () => {
    const run = start('7');
    const started = await state();
    const [code] = await once(run, 'exit');
    assert.equal(code, 7);
    await expectNothingLeft(started);
  });

  it('is gone soon after the run was killed', async () => {
    const run = start();
    const started = await state();
    run.kill('SIGKILL');
    await untilGone(started);
    await expectNothingLeft(started);
  });

  it('is gone soon after npm was killed', async () => {
    writeFileSync(join(folder, 'driver.js'), driver());
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ scripts: { start: 'node driver.js' } }),
    );
    const npm = spawn('npm', ['start', '--silent'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const started = await state();
    npm.kill('SIGKILL');
    await untilGone(started);
    await expectNothingLeft(started);
  });

  async function untilGone({ folder: temporary }) {
    while (existsSync(temporary)) {
      await sleep(50);
    }
  }
});
