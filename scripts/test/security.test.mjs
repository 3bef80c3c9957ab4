import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '..', '..');
const isTest = /\.(?:test|spec)\.[cm]?[jt]sx?$/;
const notOurs = new Set(['node_modules', 'dist', 'dist-types']);

/** Every test file, with slashes before it and within. */
function testsIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(
    entry => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        return notOurs.has(entry.name) ? [] : testsIn(path);
      }
      return isTest.test(entry.name) ? [`/${path}`] : [];
    },
  );
}

const text = readFileSync(join(root, 'docs', 'security.md'), 'utf8');
const tests = ['packages', 'plugins', 'e2e', 'scripts'].flatMap(testsIn);

/** Tests that a part of the page names. */
const namedIn = part =>
  [...part.matchAll(/`([\w./-]+)`/g)]
    .map(([, name]) => name)
    .filter(name => isTest.test(name));

describe('docs/security.md', () => {
  it('names tests that are there', () => {
    const names = namedIn(text);
    assert.ok(names.length > 40, `it names ${names.length} tests only`);
    assert.deepEqual(
      names.filter(name => !tests.some(test => test.endsWith(`/${name}`))),
      [],
    );
  });

  it('promises nothing without a test that shows it', () => {
    const promises = text
      .split(/\n(?=- |#|\n)/)
      .map(part => part.trim())
      .filter(part => part.startsWith('- '));
    assert.ok(
      promises.length > 30,
      `it makes ${promises.length} promises only`,
    );
    assert.deepEqual(
      promises.filter(promise => namedIn(promise).length === 0),
      [],
    );
  });
});
