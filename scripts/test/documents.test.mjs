import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '..', '..');
const pages = globSync(
  ['*.md', 'docs/**/*.md', '{packages,plugins}/*/README.md'],
  { cwd: root },
);
const settings = ['package.json', 'knip.jsonc'];

// Not within an address, a longer path, a package's name or a reference to an entity; and not
// as the title of a listing, which is about a file of the reader's own repository.
const pathOfRepository =
  /(?<![\w/@:.-]|^\/\/ )(?:packages|plugins|scripts|bench|docs|e2e|examples|\.ci)\/[\w.*/-]*[\w*]/gm;

const read = file => readFileSync(join(root, file), 'utf8');

/** As GitHub makes them of headings. */
function anchorsOf(text) {
  return [...text.matchAll(/^#+ +(.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

/** What is wrong with the relative links of a page. */
function brokenLinks(page) {
  return [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter(target => !/^[a-z]+:/i.test(target))
    .filter(target => {
      const [path, anchor] = target.split('#');
      const file = path ? join(dirname(page), path) : page;
      return (
        !existsSync(join(root, file)) ||
        (anchor !== undefined && !anchorsOf(read(file)).includes(anchor))
      );
    });
}

/** Paths of this repository that a file names, and that lead to nothing. */
function lostPaths(file) {
  return [...read(file).matchAll(pathOfRepository)]
    .map(([path]) => path)
    .filter(path => globSync(path, { cwd: root }).length === 0);
}

describe('the pages of this repository', () => {
  it('are found', () => {
    assert.ok(pages.includes('README.md'), relative(root, '.'));
    assert.ok(pages.includes(join('docs', 'operating.md')));
  });

  for (const page of pages) {
    it(`link to what is there: ${page}`, () => {
      assert.deepEqual(brokenLinks(page), []);
    });
  }

  for (const file of [...pages, ...settings]) {
    it(`name files that are there: ${file}`, () => {
      assert.deepEqual(lostPaths(file), []);
    });
  }
});
