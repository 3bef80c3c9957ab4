import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseText, renderBody } from './__testUtils__/testSupport';

const runs = Number(process.env.LP_FUZZ_RUNS ?? 1500);

/** Words that nothing else in a page has, each once. */
class Words {
  readonly all: string[] = [];

  next(): string {
    this.all.push(`word${this.all.length}x`);
    return this.all[this.all.length - 1];
  }
}

type Part = (words: Words) => string;

const indented = (text: string, by: string) =>
  text
    .split('\n')
    .map(line => (line === '' ? line : by + line))
    .join('\n');

const leaf: fc.Arbitrary<Part> = fc.constantFrom<Part[]>(
  words => `${words.next()} **${words.next()}**`,
  words => `## ${words.next()}`,
  words => `| a | b |\n| - | - |\n| ${words.next()} | ${words.next()} |`,
  words => `\`\`\`yaml\n${words.next()}: 1\n\n  ${words.next()}: 2\n\`\`\``,
  words => `    ${words.next()}`,
  words => `[^${words.next()}]: ${words.next()}`,
  words => `${words.next()}\n: ${words.next()}`,
  words => `<div>\n${words.next()}\n</div>`,
  words => `- [ ] ${words.next()}`,
  words => `{{< figure src="/a.png" caption="${words.next()}" >}}`,
  words => `{{< other "${words.next()}" >}} ${words.next()}`,
);

const { part } = fc.letrec<{ part: Part }>(tie => {
  const children = fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map(
    (parts): Part =>
      words =>
        parts.map(one => one(words)).join('\n\n'),
  );
  const inside = (make: (inner: string, words: Words) => string) =>
    children.map(
      (inner): Part =>
        words =>
          make(inner(words), words),
    );
  const shortcodes = fc
    .tuple(
      fc.constantFrom(
        'note',
        'tabs',
        'tab',
        'details',
        'checklist-item',
        'unknown',
      ),
      fc.constantFrom('', ' ', '   ', '    ', '> ', '- ', '1. '),
      fc.constantFrom('', ' ', '   ', '    ', '> '),
      children,
    )
    .map(
      ([name, before, after, inner]): Part =>
        words => {
          const title = name === 'tabs' ? '' : ` "${words.next()}"`;
          return `${before}{{< ${name}${title} >}}\n${inner(
            words,
          )}\n${after}{{< /${name} >}}`;
        },
    );
  return {
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      inside(inner => `- ${indented(inner, '  ').trimStart()}`),
      inside(inner => indented(inner, '> ')),
      inside(inner => `1. x\n\n${indented(inner, '   ')}`),
      inside(
        (inner, words) =>
          `<details><summary>${words.next()}</summary>\n\n${inner}\n\n</details>`,
      ),
      shortcodes,
    ),
  };
});

/** What may stand in no text: names of notes, and arguments that readers do not need. */
function missingWords(body: string, words: readonly string[]): string[] {
  const { html } = renderBody(body, { assets: ['/a.png'] });
  const unnamed = body.replace(/\[\^[^\]]*\]:/g, '');
  return words.filter(word => unnamed.includes(word) && !html.includes(word));
}

describe('every word of a text is in its page', () => {
  it('whatever is nested in what', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), parts => {
        const words = new Words();
        const body = parts.map(one => one(words)).join('\n\n');
        const missing = missingWords(body, words.all);
        const { diagnostics } = parseText(`---\ntitle: T\n---\n${body}`);
        const isTold = diagnostics.some(
          ({ code }) => code === 'shortcode-unbalanced',
        );
        if (missing.length > 0 && !isTold) {
          throw new Error(`Missing: ${missing.join(', ')} of\n${body}`);
        }
      }),
      { numRuns: runs, seed: 11 },
    );
    expect(runs).toBeGreaterThan(0);
  });

  const corpora = [
    '../../../../shared/corpus/etcd-website/content/en',
    '../../../content',
  ]
    .map(folder => resolve(__dirname, folder))
    .filter(folder => {
      const isThere = existsSync(folder);
      if (!isThere) {
        process.stdout.write(`Skipped, for it is not there: ${folder}\n`);
      }
      return isThere;
    });

  it.each(corpora)('in %s', folder => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.md'))
      .map(entry => join(entry.parentPath, entry.name))
      .slice(0, 300);
    const lost = files.flatMap(file => {
      const { document } = parseText(readFileSync(file, 'utf8'));
      if (!document) {
        return [];
      }
      // Without what names things: targets, attributes, languages.
      const prose = document.body
        .split('\n')
        .filter(line => !/^(?:#|\s{0,9}(?:```|~~~|\[))/.test(line))
        .join('\n')
        .replace(/<!--[\s\S]{0,9999}?-->/g, ' ')
        .replace(/<[^<>]*>|\{\{[^{}]*\}\}|\{[^{}]*\}|:\w+:|&\w+;/g, ' ')
        .replace(/\]\([^()]*\)|\[![A-Z]+\]|\]\[[^[\]]*\]/g, ' ');
      const page = renderBody(document.body, {
        title: JSON.stringify(document.title),
      });
      const shown = page.text.replace(/\W+/g, ' ');
      return [...new Set(prose.match(/[A-Za-z]{4,}/g))]
        .filter(word => !shown.includes(word) && !page.html.includes(word))
        .map(word => `${file}: ${word}`);
    });
    expect(lost).toEqual([]);
  });
});
