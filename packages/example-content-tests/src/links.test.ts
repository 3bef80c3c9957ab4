import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildLibrary,
  parseDocument,
  renderDocument,
} from '@learning-paths/content';
import { contentFiles, contentFolder, pages } from './__testUtils__/content';

const library = buildLibrary({
  documents: pages.map(({ document }) => document),
  assets: contentFiles()
    .filter(file => !file.endsWith('.md'))
    .map(file => ({ source: 'example', file, path: `/${file}` })),
});

describe('The links of the example content', () => {
  it('lead somewhere, each of them, and so do the steps of each series', () => {
    expect(library.diagnostics).toEqual([]);
  });

  it.each(pages)('$name is read without a remark', ({ document }) => {
    const { diagnostics } = parseDocument({
      source: 'example',
      file: document.file,
      content: readFileSync(join(contentFolder, document.file)),
    });
    expect(diagnostics).toEqual([]);
  });

  it.each(pages)('$name is rendered without a remark', ({ document }) => {
    const { diagnostics } = renderDocument({
      document,
      resolve: target => library.resolve(target, document),
    });
    expect(diagnostics).toEqual([]);
  });

  it('bring the reader to every guide from some series', () => {
    const reached = new Set(
      library.series.flatMap(({ guidePaths }) => guidePaths),
    );
    expect(
      library.guides.map(({ path }) => path).filter(path => !reached.has(path)),
    ).toEqual([]);
  });
});
