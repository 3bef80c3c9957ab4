import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Libraries that only this plugin brings into an app. */
const ours = ['dompurify', '@tanstack/', '@learning-paths/'];
/** What a reader's page may load, in bytes of gzip. */
const budget = 80_000;
/** All pages, cards, tabs and dialogs together. */
const budgetOfAll = 165_000;
/** The pages that readers of a path are on. */
const pages = [
  'features/paths/IndexPage.tsx',
  'features/series/SeriesPage.tsx',
  'features/guide/GuidePage.tsx',
];

test('our JavaScript stays within its budget, and diagrams load only when a page has one', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: ['plugins/learning-paths/src/alpha.tsx'],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: 'out',
    metafile: true,
    write: false,
    plugins: [
      {
        name: 'what-the-app-has',
        setup({ onResolve }) {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || ours.some(name => path.startsWith(name))
              ? undefined
              : { path, external: true },
          );
        },
      },
    ],
  });
  const code = new Map(
    outputFiles.map(({ path, contents }) => [
      relative(process.cwd(), path),
      contents,
    ]),
  );
  // Compressed together: esbuild cuts what pages share into dozens of tiny files, each of which
  // compresses badly by itself; the bundlers of apps keep them in a few.
  const compressed = (files: Iterable<string>) =>
    gzipSync(
      Buffer.concat([...files].map(file => code.get(file) ?? new Uint8Array())),
    ).length;
  /** An output and all that it loads with it. */
  const loadedBy = (file: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(file) && code.has(file)) {
      seen.add(file);
      for (const { path, kind } of metafile.outputs[file].imports) {
        if (kind === 'import-statement') {
          loadedBy(path, seen);
        }
      }
    }
    return seen;
  };
  const outputOf = (entry: string) =>
    Object.keys(metafile.outputs).find(file =>
      metafile.outputs[file].entryPoint?.endsWith(entry),
    ) ?? '';
  const bytesOf = new Map(
    pages.map(page => [
      page,
      compressed(
        new Set(
          ['src/alpha.tsx', 'src/NfsLearningPathsPage.tsx', page].flatMap(
            entry => [...loadedBy(outputOf(entry))],
          ),
        ),
      ),
    ]),
  );
  const all = compressed(code.keys());
  const report = [
    ...[...bytesOf].map(([page, bytes]) => `${page} ${bytes} of ${budget}`),
    `all ${all} of ${budgetOfAll}`,
  ].join(', ');
  test.info().annotations.push({ type: 'gzip', description: report });
  console.log(`gzip: ${report}`);
  for (const bytes of bytesOf.values()) {
    // Less would mean that a page was not found among the outputs.
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(budget);
  }
  expect(all).toBeLessThan(budgetOfAll);

  const imports = Object.values(metafile.outputs)
    .flatMap(output => output.imports)
    .filter(({ path }) => path === 'mermaid');
  expect(imports.map(({ kind }) => kind)).toEqual(['dynamic-import']);
});
