// How much longer does the library take for the worst documents that it accepts, than for prose?
// Run `node bench/hostile.mjs [bytes]`. Each document has the largest size that is read, unless
// another is given; times are of the processor, so that neighbours on a busy machine do not count.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const size = Number(process.argv[2] ?? 1024 * 1024 - 1024);
const runs = 3;

if (!(size >= 1024)) {
  console.error('Give a number of bytes, 1,024 at least.');
  process.exit(2);
}

const fill = (piece, length = size) =>
  piece.repeat(Math.floor(length / piece.length));
const documents = {
  prose: fill('A platform team decides once which classes exist.\n\n'),
  'one line': 'a'.repeat(size),
  'blank lines': fill('\n'),
  'carriage returns': fill('\r'),
  'one-letter paragraphs': fill('a\n\n'),
  'quotes in quotes': fill(`${'>'.repeat(20)} a\n`),
  'lists in lists': Array.from(
    { length: Math.min(1400, size) },
    (_, depth) => `${' '.repeat(depth)}- a\n`,
  ).join(''),
  'unpaired emphasis': fill(`${'*a _b '.repeat(100)}\n\n`),
  'open brackets': fill('['),
  links: fill('[a](b.md)\n\n'),
  headings: fill('# a\n'),
  'underlined headings': fill('a\n=\n'),
  'long table': `|a|b|\n|-|-|\n${fill('|a|b|\n')}`,
  'wide table': `|${fill('a|', Math.min(20_000, size / 2))}\n|${fill(
    '-|',
    Math.min(20_000, size / 2),
  )}\n`,
  'open tags': fill('<div>'),
  'bare angle brackets': fill('<'),
  shortcodes: fill('{{< note >}}a{{< /note >}}\n'),
  'open shortcodes': fill('{{< foo '),
  fences: fill('```yaml\na: b\n```\n'),
  'full front matter': `---\n${fill(
    'a: b\n',
    Math.min(60_000, size / 2),
  )}---\n${fill('a\n', Math.max(size - 61_000, size / 2))}`,
};

/** Bundled first: the library is TypeScript, and has its own way to find dependencies. */
async function loadLibrary(folder) {
  const outfile = join(folder, 'content.cjs');
  await build({
    entryPoints: [join(root, 'packages/content/src/index.ts')],
    bundle: true,
    platform: 'node',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}

/** The least processor time of several runs, in milliseconds. */
function measure(work) {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

// Inside of the library's folder, where its dependencies are found.
const folder = mkdtempSync(join(root, 'packages/content/.bench-'));
try {
  const { buildLibrary, parseDocument, renderDocument } = await loadLibrary(
    folder,
  );
  const rows = Object.entries(documents).map(([what, text]) => {
    const content = Buffer.from(text);
    const read = () =>
      parseDocument({ source: 'bench', file: 'a/b.md', content }).document;
    const document = read();
    const library =
      document && buildLibrary({ documents: [document], assets: [] });
    const render = () =>
      document &&
      renderDocument({
        document,
        resolve: target => library.resolve(target, document),
        imageHosts: [],
      });
    return { what, parse: measure(read), render: measure(render) };
  });
  const [prose] = rows;
  const compare = (time, other) =>
    `${Math.round(time)} (${(time / other).toFixed(1)})`;
  console.log(
    `Documents of ${size} bytes, least of ${runs} runs, Node ${process.version}; in brackets the ratio to prose`,
  );
  console.table(
    rows
      .sort((a, b) => b.parse + b.render - a.parse - a.render)
      .map(({ what, parse, render }) => ({
        what,
        'parse, ms': compare(parse, prose.parse),
        'render, ms': compare(render, prose.render),
      })),
  );
} finally {
  rmSync(folder, { recursive: true });
}
