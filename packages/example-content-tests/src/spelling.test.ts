import spelling from './data/spelling.json';
import { Page, pages } from './__testUtils__/content';

interface Rule {
  right: string;
  pattern: RegExp;
}

/** `kubernetes.io`, `k8s-app` and paths are names of other things. */
const rulesOf = (words: { right: string; wrong: string[] }[]): Rule[] =>
  words.flatMap(({ right, wrong }) =>
    wrong.map(pattern => ({
      right,
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}_./@-])(?:${pattern})(?![\\p{L}\\p{N}_/@-]|\\.[\\p{L}\\p{N}])`,
        'gu',
      ),
    })),
  );

const names = rulesOf(spelling.names);
const british = rulesOf(spelling.british).map(({ right, pattern }) => ({
  right,
  pattern: new RegExp(pattern.source, 'giu'),
}));

/** What a reader reads as language: no code, no addresses. */
function languageOf({ document, prose }: Page): string[] {
  return [document.title, document.description ?? '', prose]
    .join('\n')
    .replace(/(?<!`)(`+)[^`]*\1/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<?https?:\/\/\S+/g, ' ')
    .split('\n');
}

function mistakes(lines: string[], rules: Rule[]): string[] {
  return lines.flatMap(line =>
    rules.flatMap(({ right, pattern }) =>
      [...line.matchAll(pattern)].map(
        ([wrong]) => `"${wrong}" for "${right}" in: ${line.trim()}`,
      ),
    ),
  );
}

describe.each(pages)('$name', page => {
  const lines = languageOf(page);
  // Further reading has the titles that others gave to their pages.
  const ours = lines.slice(0, lines.indexOf('## Further reading'));

  it('writes the names of products as their projects do', () => {
    expect(mistakes(lines, names)).toEqual([]);
  });

  it('is in British English', () => {
    expect(mistakes(ours, british)).toEqual([]);
  });
});

describe('The spelling check', () => {
  it('finds wrong names and American spellings, and leaves code alone', () => {
    expect(
      mistakes(['The Etcd of kubernetes.io and Github'], names),
    ).toHaveLength(2);
    expect(mistakes(['Behavior of the colour'], british)).toHaveLength(1);
  });
});
