import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '..', '..');

/** As little as each of them takes: whether they still run is all that is asked here. */
const smallest = {
  'check.mjs': ['50'],
  'coverage.mjs': ['5', '20'],
  'hostile.mjs': ['1024'],
  'links.mjs': ['50', '20', '3'],
  'pool.mjs': ['20'],
};

describe('a benchmark', () => {
  it('is tried here, whichever there is', () => {
    assert.deepEqual(
      readdirSync(join(root, 'bench')).sort(),
      Object.keys(smallest),
    );
  });

  for (const [name, args] of Object.entries(smallest)) {
    it(`runs, and prints a table: ${name}`, () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join('bench', name), ...args],
        { cwd: root, encoding: 'utf8', timeout: 120_000 },
      );
      assert.equal(status, 0, stderr);
      assert.match(stdout, /ratio/);
      assert.match(stdout, /│ 0 {7}│/);
    });
  }
});
