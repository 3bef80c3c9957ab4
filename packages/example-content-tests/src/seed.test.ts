import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseDocument, StructureEntry } from '@learning-paths/content';
import { pages } from './__testUtils__/content';

const file = 'series/building-a-kubernetes-application-platform.md';
const seed = resolve(__dirname, '../../../../shared/seed', file.split('/')[1]);
const hasSeed = existsSync(seed);

interface Outline {
  title?: string;
  source?: string;
  weight?: number;
  pages: Outline[];
}

const outline = (entries: readonly StructureEntry[] = []): Outline[] =>
  entries.map(({ title, source, weight, pages: below }) => ({
    title,
    source,
    weight,
    pages: outline(below),
  }));

const reason = hasSeed
  ? ''
  : ' (skipped: the document that it grew from is not beside this repository)';

(hasSeed ? describe : describe.skip)(`The platform path${reason}`, () => {
  it('has the titles, sources and order of the document that it grew from', () => {
    const { document } = parseDocument({
      source: 'seed',
      file,
      content: readFileSync(seed),
    });
    const ours = pages.find(page => page.document.file === file);
    expect(outline(document?.structure)).toHaveLength(7);
    expect(outline(ours?.document.structure)).toEqual(
      outline(document?.structure),
    );
    expect(ours?.document.title).toBe(document?.title);
  });
});
