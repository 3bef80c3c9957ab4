import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

// The linter's rules are those of the whole repository; this package is where most texts are read.
const root = resolve(__dirname, '../../..');

const packages = ['packages', 'plugins'].flatMap(folder =>
  readdirSync(join(root, folder))
    .map(name => join(root, folder, name))
    .filter(path => existsSync(join(path, '.eslintrc.js'))),
);

const planted = {
  exponential: 'export const bad = /^(?:\\s*[.][\\w.]+)+$/;',
  polynomial: 'export const bad = /^[\\w ]*[ \\t]*=$/;',
  searching: "export const bad = (text: string) => text.replace(/\\n+$/, '');",
  linear: 'export const good = /^[\\w.]+=$/;',
};

// In a process of its own, as `backstage-cli repo lint` does it: one linter a package.
const program = `
  const { ESLint } = require('eslint');
  const [texts, ...folders] = process.argv.slice(1);
  (async () => {
    const found = {};
    for (const cwd of folders) {
      const linter = new ESLint({ cwd, extensions: ['ts'] });
      found[cwd] = {};
      for (const [name, text] of Object.entries(JSON.parse(texts))) {
        const [{ messages }] = await linter.lintText(text + '\\n', { filePath: cwd + '/src/planted.ts' });
        found[cwd][name] = messages.filter(m => m.severity === 2).map(m => m.ruleId);
      }
    }
    process.stdout.write(JSON.stringify(found));
  })();
`;

it('a pattern that needs more than linear time fails lint in every package', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['-e', program, '--', JSON.stringify(planted), ...packages],
    { cwd: root },
  );
  expect(packages.length).toBeGreaterThan(7);
  expect(JSON.parse(stdout)).toEqual(
    Object.fromEntries(
      packages.map(path => [
        path,
        {
          exponential: ['regexp/no-super-linear-backtracking'],
          polynomial: ['regexp/no-super-linear-backtracking'],
          searching: ['regexp/no-super-linear-move'],
          linear: [],
        },
      ]),
    ),
  );
}, 120_000);
