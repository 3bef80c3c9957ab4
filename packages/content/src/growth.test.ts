import fc from 'fast-check';
import { growing, growingTexts, places } from './__testUtils__/growingTexts';
import { tooSteepGrowth } from './__testUtils__/growth';
import { parseDocument } from './document/parseDocument';
import { readPublishedPage } from './document/readPublishedPage';
import { buildLibrary } from './library/buildLibrary';
import { renderDocument } from './render/renderDocument';

// A sample in the normal run; LP_FUZZ_RUNS=1000000 for a long one.
const runs = Math.ceil(Number(process.env.LP_FUZZ_RUNS ?? 20_000) / 200);
const seed = Number(process.env.LP_FUZZ_SEED ?? Date.now() % 2 ** 31);

/** All that is ever done to a file of an author's. */
function readAndShow(file: string): void {
  const { document } = parseDocument({
    source: 'test',
    file: 'guides/a.md',
    content: Buffer.from(file, 'utf8'),
  });
  if (document) {
    const library = buildLibrary({
      documents: [document],
      assets: [],
    });
    renderDocument({
      document,
      resolve: target => library.resolve(target, document),
    });
  }
}

it(
  'the work on a text grows no faster than the text, wherever it stands',
  () => {
    // What is slow the first time only is no growth.
    places.forEach(({ file }) => readAndShow(file('x')));
    const problems: string[] = [];
    fc.assert(
      fc.property(growingTexts, text => {
        const problem = tooSteepGrowth(text, readAndShow);
        if (problem !== undefined) {
          problems.push(problem);
        }
      }),
      { numRuns: runs, seed },
    );
    expect(problems).toEqual([]);
  },
  Math.max(300_000, runs * 3000),
);

it.each([
  ['attributes of a heading', '.a'],
  ['front matter without an end', ' '],
  ['front matter after a blank line', ' '],
  ['a brace and a line', ' '],
  ['many addresses', '('],
  ['code in java', '$'],
  ['code in c', 'a'],
  ['code in ini', '.0'],
  ['before shortcodes', '- '],
  ['an address in HTML', '&amp;'],
  ['a value', '0'],
  ['a diagram', 'a-->'],
  ['many boxes of a diagram', 'x'],
  ['many groups of a diagram', 'a'],
  ['an arrow of a diagram', '-'],
  ['the participants of a diagram', ' '],
])('%s full of %s are no more work than others', (name, repeated) => {
  const place = places.find(known => known.name === name);
  if (!place) {
    throw new Error(`There is no place '${name}'`);
  }
  readAndShow(place.file('x'));
  expect(tooSteepGrowth(growing(place, repeated), readAndShow)).toBeUndefined();
});

it.each([
  ...[
    '<td>x',
    '<li>x',
    '<p>',
    '<h1>',
    '<pre>\n',
    '</x>',
    '<br>',
    '<img alt=x>',
  ],
  ...['<a b', '<', '&amp', '<!--', ' ', '<p class="a b">', '<p hidden>x'],
])(
  'the work on a published page full of %s grows no faster than it does',
  repeated => {
    const page = {
      name: 'a page',
      file: (text: string) =>
        `<body><main>${'<div>'.repeat(50)}<table><tr>${text}</main></body>`,
    };
    const read = (html: string) => {
      try {
        readPublishedPage(html);
      } catch (error) {
        // So many levels are refused, which is no work either.
        if (!(error instanceof RangeError)) {
          throw error;
        }
      }
    };
    read(page.file('x'));
    expect(tooSteepGrowth(growing(page, repeated), read)).toBeUndefined();
  },
);

it('a pattern that needs the square of a text is found', () => {
  const [place] = places;
  const text = {
    ...growing(place, ' '),
    ofLength: (n: number) => ' '.repeat(n),
  };
  // Made when it runs, for the linter knows such a pattern.
  const pattern = new RegExp(`${text.seed}+$`);
  const square = (file: string) =>
    pattern.test(`${file.slice(0, file.length / 3)}x`);
  expect(tooSteepGrowth(text, square)).toMatch(/" " repeated/);
});
