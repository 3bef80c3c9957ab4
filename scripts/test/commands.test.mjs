import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { countJest, countPlaywright, countTap } from '../lib/totals.mjs';
import { freePort, isTaken } from '../lib/ports.mjs';

describe('npm start', () => {
  it('names the port that another program uses, and how to choose another', async () => {
    const server = createServer();
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    assert.equal(await isTaken(port), true);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/start.mjs'],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          APP_PORT: String(await freePort()),
          BACKEND_PORT: String(port),
        },
      },
    );
    server.close();
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`^Port ${port} is in use`));
    assert.match(stderr, /BACKEND_PORT=\d+ npm start/);
  });

  it('says what a port is', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/start.mjs'],
      { encoding: 'utf8', env: { ...process.env, APP_PORT: 'x' } },
    );
    assert.equal(status, 1);
    assert.match(stderr, /APP_PORT must be a port, from 1 to 65535; it is "x"/);
  });
});

describe('npm test', () => {
  it('counts what runners report, and a runner that says nothing as a failure', () => {
    assert.deepEqual(
      countJest({ numPassedTests: 3, numFailedTests: 1 }, false),
      { passed: 3, failed: 1, skipped: 0 },
    );
    assert.deepEqual(countJest(undefined, false), {
      passed: 0,
      failed: 1,
      skipped: 0,
    });
    assert.deepEqual(
      countPlaywright({ stats: { expected: 2, flaky: 1, skipped: 4 } }, true),
      { passed: 3, failed: 0, skipped: 4 },
    );
    assert.deepEqual(
      countTap('# tests 4\n# pass 2\n# fail 1\n# cancelled 1\n', false),
      { passed: 2, failed: 2, skipped: 0 },
    );
    assert.deepEqual(countTap('', false), {
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  it('knows its parts', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/test.mjs', '--only=everything'],
      { encoding: 'utf8', env: { ...process.env } },
    );
    assert.equal(status, 1);
    assert.match(stderr, /--only takes checks, scripts, unit, browser/);
  });
});
