import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Document } from './document/Document';
import { parseDocument } from './document/parseDocument';
import { buildLibrary } from './library/buildLibrary';
import { renderDocument } from './render/renderDocument';
import { Diagnostic } from './util/diagnostics';

const root = resolve(
  __dirname,
  '../../../../shared/corpus/etcd-website/content',
);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)));
}

function countByCode(diagnostics: readonly Diagnostic[]) {
  const counts = new Map<string, number>();
  for (const { severity, code } of diagnostics) {
    const key = `${severity} ${code}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}

/** Runs a step and says how many documents it does in a second. */
function timed<T>(label: string, documents: number, run: () => T): T {
  const start = performance.now();
  const result = run();
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(
    `${label}: ${documents} documents in ${seconds.toFixed(2)} s, ` +
      `${Math.round(documents / seconds)} a second\n`,
  );
  return result;
}

if (!existsSync(root)) {
  process.stdout.write(
    'Skipped: the etcd website is not beside this project.\n',
  );
}

(existsSync(root) ? describe : describe.skip)('the etcd website', () => {
  it('is parsed, joined and rendered whole, and its faults are told', () => {
    const files = filesBelow(root);
    const contents = files
      .filter(file => file.endsWith('.md'))
      .map(file => ({ file, content: readFileSync(join(root, file)) }));

    const parsed = timed('parse', contents.length, () =>
      contents.map(({ file, content }) =>
        parseDocument({ source: 'etcd', file, content }),
      ),
    );
    const documents = parsed.flatMap(({ document }): Document[] =>
      document ? [document] : [],
    );
    const library = timed('build', documents.length, () =>
      buildLibrary({ documents, assets: [] }),
    );
    const slowest = { file: '', milliseconds: 0 };
    const rendered = timed('render', documents.length, () =>
      documents.map(document => {
        const start = performance.now();
        const result = renderDocument({
          document,
          resolve: target => library.resolve(target, document),
        });
        const milliseconds = performance.now() - start;
        if (milliseconds > slowest.milliseconds) {
          Object.assign(slowest, { file: document.file, milliseconds });
        }
        return { document, result };
      }),
    );

    const diagnostics = [
      ...parsed.flatMap(result => result.diagnostics),
      ...library.diagnostics,
      ...rendered.flatMap(({ result }) => result.diagnostics),
    ];
    process.stdout.write(
      `${JSON.stringify({ slowest, ...countByCode(diagnostics) }, null, 2)}\n`,
    );

    expect(documents).toHaveLength(contents.length);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
    for (const { document, result } of rendered) {
      expect(result.headings).toEqual(document.headings);
      expect(result.html).not.toMatch(/<script|<iframe|\son\w+=|javascript:/i);
    }
  });
});
