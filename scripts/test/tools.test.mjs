import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startRegistry } from './registry.mjs';

const library = join(import.meta.dirname, '..', 'lib', 'tools.js');

describe('a package brought from the npm registry', () => {
  let folder;
  let registry;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'learning paths scripts '));
  });
  afterEach(() => {
    registry?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Another process that brings the tool, and prints its folder or why there is none. */
  function bring({ version = '1.0.0', cache = 'cache', prepare = '' } = {}) {
    const child = spawn(
      process.execPath,
      [
        '--eval',
        `const { bring, reason } = require(${JSON.stringify(library)});
         bring({ label: 'tool', name: 'small-tool', version: '${version}' },
           { tools: ${JSON.stringify(join(folder, 'tools'))}${prepare} })
           .then(console.log, error => console.log(reason(error)))`,
      ],
      {
        // In a session of its own, so that a kill takes npm along.
        detached: true,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          ...process.env,
          npm_config_registry: registry.url,
          npm_config_cache: join(folder, cache),
          // What an outer npm may have been asked for.
          npm_config_workspace: 'plugins/learning-paths',
          npm_config_omit: 'dev',
        },
      },
    );
    let text = '';
    child.stdout.on('data', data => (text += data));
    return { child, done: once(child, 'close').then(() => text.trim()) };
  }

  const tools = () => readdirSync(join(folder, 'tools'));

  it('is there whole, in a path with blanks, and brought once', async () => {
    registry = await startRegistry(folder);
    const first = await bring().done;
    assert.equal(first, join(folder, 'tools', 'tool-1.0.0'));
    const file = join(first, 'node_modules', 'small-tool', 'tool');
    assert.match(readFileSync(file, 'utf8'), /works/);
    assert.equal(await bring().done, first);
    assert.equal(registry.seen.archives, 1);
  });

  it('is the same for two runs at once', async () => {
    registry = await startRegistry(folder, { delay: 500 });
    const both = await Promise.all([
      bring({ cache: 'a' }).done,
      bring({ cache: 'b' }).done,
    ]);
    assert.deepEqual(both, Array(2).fill(join(folder, 'tools', 'tool-1.0.0')));
    assert.equal(registry.seen.archives, 2);
    assert.deepEqual(tools(), ['tool-1.0.0']);
  });

  it('is not there at all after a kill in the middle, and is brought by the next run', async () => {
    registry = await startRegistry(folder, { delay: 60_000 });
    const { child, done } = bring();
    while (registry.seen.archives === 0) {
      await sleep(20);
    }
    process.kill(-child.pid, 'SIGKILL');
    await done;
    assert.ok(!existsSync(join(folder, 'tools', 'tool-1.0.0')));
    assert.equal(tools().length, 1);

    registry.close();
    registry = await startRegistry(folder);
    await bring({ cache: 'another' }).done;
    assert.deepEqual(tools(), ['tool-1.0.0']);
  });

  it('is not there where it does not run here', async () => {
    registry = await startRegistry(folder);
    const prepare = `, prepare: () => { throw new Error('wrong C library') }`;
    assert.equal(await bring({ prepare }).done, 'wrong C library');
    assert.deepEqual(tools(), []);
  });

  it('is said to be missing where the registry has none', async () => {
    registry = await startRegistry(folder);
    assert.equal(
      await bring({ version: '2.0.0' }).done,
      'the npm registry has no such package for this machine',
    );
    assert.deepEqual(tools(), []);
  });
});
