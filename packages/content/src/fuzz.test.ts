// Some pieces are hostile on purpose.
/* eslint-disable no-script-url */
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument } from './document/parseDocument';
import { buildLibrary } from './library/buildLibrary';
import { renderDocument } from './render/renderDocument';

// 20,000 in the normal run; LP_FUZZ_RUNS=1000000 for a long one.
const runs = Number(process.env.LP_FUZZ_RUNS ?? 20_000);
const seed = Number(process.env.LP_FUZZ_SEED ?? 4);
const slowestAllowed = 5000;

const corpus = resolve(
  __dirname,
  '../../../../shared/corpus/etcd-website/content/en',
);

/** Real documents to mutate; few and small ones, so that many runs fit. */
function realDocuments(): string[] {
  if (!existsSync(corpus)) {
    process.stdout.write('Without the corpus: generated documents only.\n');
    return ['---\ntitle: A\n---\n# A\n\n[x](y.md)\n'];
  }
  return readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.md'))
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .filter(text => text.length < 2500)
    .slice(0, 200);
}

const pieces = [
  '---\n',
  '+++\n',
  '---js\n',
  'title: A\n',
  'title = "A"\n',
  'draft: "True"\n',
  'structure:\n',
  '  - source: /a\n',
  '    weight: 03\n',
  '    pages:\n',
  '      - title: b\n',
  'aliases: [/x, ../y]\n',
  'tags: [A b]\n',
  '&a ',
  '*a ',
  '<<: *a\n',
  '__proto__: 1\n',
  '[[structure]]\n',
  '# ',
  '## H {#id}\n',
  '> ',
  '> [!NOTE]\n',
  '- [ ] ',
  '1. ',
  '    ',
  '\t',
  '```',
  '~~~\n',
  '```yaml\n',
  '|a|b|\n',
  '|-|-|\n',
  '**',
  '_',
  '~~',
  '`',
  '[',
  '](',
  '![',
  ')',
  '<',
  '>',
  '<div>',
  '</div>',
  '<table>',
  '<a href="',
  '<img src=x onerror=alert(1)>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<svg onload=alert(1)>',
  '" onclick="',
  "' onfocus='",
  'javascript:alert(1)',
  'data:text/html,x',
  '{{< note >}}',
  '{{< /note >}}',
  '{{% tab "x" %}}',
  '{{% /tab %}}',
  '{{< tabs >}}',
  '{{< /tabs >}}',
  '{{< figure src="x.png" >}}',
  '{{< relref "b" >}}',
  '{{< foo ',
  '>}}',
  '%}}',
  '{{',
  '}}',
  '{{</* x */>}}',
  '{{< highlight go >}}',
  '{{< /highlight >}}',
  '&#106;',
  '&amp;',
  '&',
  '\0',
  '\ufeff',
  '\r',
  '\r\n',
  '\n',
  '\n\n',
  '\u00a0',
  '\ufdd1open:0\ufdd1',
  '\ufdd20\ufdd2',
  '\ud800',
  '\\',
  'text ',
  'https://a.example/x ',
];

const generated = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''));

const mutated = fc
  .tuple(
    fc.constantFrom(...realDocuments()),
    fc.array(
      fc.tuple(
        fc.nat(4000),
        fc.nat(30),
        fc.constantFrom(...pieces),
        fc.nat(20),
      ),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce(
      (edited, [at, cut, piece, times]) =>
        edited.slice(0, at) + piece.repeat(times) + edited.slice(at + cut),
      text,
    ),
  );

const documents = fc.oneof(
  { weight: 3, arbitrary: generated },
  { weight: 1, arbitrary: mutated },
);

// Plain conditions: a million expectations would take longer than the work.
function must(condition: boolean, what: string): void {
  if (!condition) {
    throw new Error(what);
  }
}

const forbidden =
  /^(?:script|style|iframe|object|embed|form|meta|base|link|svg|math)$/i;

function checkHtml(html: string): void {
  must(!/[\ufdd0-\ufdef]/.test(html), 'a mark is left');
  const ids = new Set<string>();
  for (const [tag, name] of html.matchAll(/<\/?([a-z0-9]+)\b[^<>]*>/gi)) {
    must(!forbidden.test(name), `<${name}> is left`);
    const attributes = tag.replace(/"[^"]*"/g, '""');
    must(!/\s(?:on\w+|style|srcdoc)\s*=/i.test(attributes), tag);
    must(!/\s(?:href|src)="\s*(?:javascript|data|vbscript):/i.test(tag), tag);
    const id = /\sid="([^"]*)"/.exec(tag)?.[1];
    must(id === undefined || !ids.has(id), `the id ${id} is there twice`);
    ids.add(id ?? '');
  }
}

function check(text: string): void {
  const options = {
    source: 'fuzz',
    file: 'a/b.md',
    content: Buffer.from(text, 'utf8'),
  };
  const { document, diagnostics } = parseDocument(options);
  const again = parseDocument(options);
  must(
    JSON.stringify(again) ===
      JSON.stringify({ ...(document ? { document } : {}), diagnostics }),
    'parsing twice gives two answers',
  );
  if (!document) {
    must(
      diagnostics.some(({ severity }) => severity === 'error'),
      'no document and no error',
    );
    return;
  }
  const library = buildLibrary({
    documents: [document],
    assets: [{ source: document.source, file: 'a/x.png', path: '/a/x.png' }],
  });
  const { html, headings } = renderDocument({
    document,
    resolve: target => library.resolve(target, document),
    imageHosts: ['a.example'],
  });
  checkHtml(html);
  must(
    JSON.stringify(headings) === JSON.stringify(document.headings),
    'headings differ between parsing and rendering',
  );
  must(
    new Set(headings.map(({ id }) => id)).size === headings.length,
    'heading ids are not unique',
  );
  const lines = text.split(/\r\n?|\n/).length;
  must(
    [...diagnostics, ...library.diagnostics].every(
      ({ line = 1 }) => line >= 1 && line <= lines,
    ),
    'a diagnostic is outside of the file',
  );
}

it(
  `${runs} generated and mutated documents are read and shown safely`,
  () => {
    const slowest = { milliseconds: 0, text: '' };
    const start = performance.now();
    fc.assert(
      fc.property(documents, text => {
        const before = performance.now();
        check(text);
        const milliseconds = performance.now() - before;
        if (milliseconds > slowest.milliseconds) {
          Object.assign(slowest, { milliseconds, text });
        }
      }),
      { numRuns: runs, seed },
    );
    const seconds = (performance.now() - start) / 1000;
    process.stdout.write(
      `fuzz: ${runs} documents in ${seconds.toFixed(1)} s; the slowest took ` +
        `${slowest.milliseconds.toFixed(0)} ms: ${JSON.stringify(
          slowest.text.slice(0, 200),
        )}\n`,
    );
    expect(slowest.milliseconds).toBeLessThan(slowestAllowed);
  },
  // A long run takes as long as it takes.
  Math.max(300_000, runs * 50),
);
