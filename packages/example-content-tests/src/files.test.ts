import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  contentFiles,
  contentFolder,
  guides,
  Page,
} from './__testUtils__/content';

const kept = ['hcl', 'rego', 'yaml'];
const longest = 40;

/** The files of a guide: `files/<guide>/` beside it. */
const folderOf = ({ name }: Page): string =>
  `${dirname(name)}/files/${basename(name)}/`;

const filesOf = (guide: Page): string[] =>
  contentFiles().filter(file => file.startsWith(folderOf(guide)));

const textOf = (file: string): string =>
  readFileSync(join(contentFolder, file), 'utf8');

describe.each(guides)('The files of $name', guide => {
  // Files cannot be included into a text yet, so that each stands twice.
  it('say the same as the text, and none is missing', () => {
    const inText = guide.blocks
      .filter(({ language }) => kept.includes(language))
      .map(({ code }) => code);
    expect(filesOf(guide).map(textOf).sort()).toEqual(inText.sort());
  });

  it('can be downloaded from it', () => {
    const linked = new Set(guide.document.links.map(({ target }) => target));
    const missing = filesOf(guide)
      .map(file => file.slice(`${dirname(guide.name)}/`.length))
      .filter(file => !linked.has(file));
    expect(missing).toEqual([]);
  });

  it('are named after what they hold', () => {
    const wrong = filesOf(guide).filter(
      file => !/\/[a-z0-9]+(?:[-_][a-z0-9]+)*\.(?:hcl|rego|yaml)$/.test(file),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(guides)('The long blocks of $name', ({ document, blocks }) => {
  it('are folded', () => {
    const lines = document.body.split('\n');
    const open = blocks
      .filter(({ language }) => language !== 'mermaid')
      .filter(({ code }) => code.split('\n').length - 1 > longest)
      .filter(({ line }) => {
        const fence = line - document.bodyLine - 1;
        return !lines
          .slice(Math.max(0, fence - 3), fence)
          .includes('<details>');
      })
      .map(({ line, language }) => ({ line, language }));
    expect(open).toEqual([]);
  });
});

it('has no file that belongs to no guide', () => {
  const owned = new Set(guides.flatMap(filesOf));
  expect(
    contentFiles().filter(file => file.includes('/files/') && !owned.has(file)),
  ).toEqual([]);
});
