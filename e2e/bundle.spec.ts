import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';

/** Libraries that only this plugin brings into an app. */
const ours = ['dompurify', '@learning-paths/'];
const budget = 80_000;

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
  const bytes = outputFiles
    .map(({ contents }) => gzipSync(contents).length)
    .reduce((sum, size) => sum + size, 0);
  test.info().annotations.push({ type: 'gzip', description: `${bytes} bytes` });
  console.log(`gzip, all of our chunks together: ${bytes} bytes of ${budget}`);
  expect(bytes).toBeLessThan(budget);

  const imports = Object.values(metafile.outputs)
    .flatMap(output => output.imports)
    .filter(({ path }) => path === 'mermaid');
  expect(imports.map(({ kind }) => kind)).toEqual(['dynamic-import']);
});
