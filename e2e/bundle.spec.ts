import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Libraries that only this plugin brings into an app. */
const ours = ['dompurify', '@tanstack/', '@learning-paths/'];
/** What index, series and guide pages load, in bytes of gzip. */
const budget = 80_000;
/** With the pages, cards and tabs that load by themselves when they are opened. */
const budgetOfAll = 110_000;

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
  const sizes = new Map(
    outputFiles.map(({ path, contents }) => [
      relative(process.cwd(), path),
      gzipSync(contents).length,
    ]),
  );
  const sum = (files: Iterable<string>) =>
    [...files].reduce((bytes, file) => bytes + (sizes.get(file) ?? 0), 0);
  /** An output and all that it loads with it. */
  const loadedBy = (file: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(file) && sizes.has(file)) {
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
  const forReaders = new Set(
    ['src/alpha.tsx', 'src/NfsLearningPathsPage.tsx'].flatMap(entry => [
      ...loadedBy(outputOf(entry)),
    ]),
  );
  expect(forReaders.size).toBeGreaterThan(1);
  const bytes = sum(forReaders);
  const all = sum(sizes.keys());
  const report = `${bytes} bytes of ${budget} to read a path, ${all} bytes of ${budgetOfAll} in all`;
  test.info().annotations.push({ type: 'gzip', description: report });
  console.log(`gzip: ${report}`);
  expect(bytes).toBeLessThan(budget);
  expect(all).toBeLessThan(budgetOfAll);

  const imports = Object.values(metafile.outputs)
    .flatMap(output => output.imports)
    .filter(({ path }) => path === 'mermaid');
  expect(imports.map(({ kind }) => kind)).toEqual(['dynamic-import']);
});
