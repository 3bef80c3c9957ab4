// The packages of Kubernetes' schemas say what they export to `import` alone, while Jest
// loads what it has transformed with `require`. Jest's own resolver could be told so, but
// it shares its cache with the other projects of a run, who are told otherwise.
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const importOnly = /^(kubernetes-models|@kubernetes-models\/[^/]+)(?:\/(.+))?$/;

function folderOf(name, from) {
  const folder = join(from, 'node_modules', name);
  if (existsSync(folder) || from === dirname(from)) {
    return folder;
  }
  return folderOf(name, dirname(from));
}

function exportedFile(entries, wanted) {
  const exact = entries[wanted] ?? (wanted === '.' && entries);
  if (exact) {
    return exact.import;
  }
  for (const [pattern, target] of Object.entries(entries)) {
    const [before, after] = pattern.split('*');
    if (after !== undefined && wanted.startsWith(before)) {
      return target.import.replace('*', wanted.slice(before.length));
    }
  }
  throw new Error(`No export '${wanted}'`);
}

module.exports = (request, options) => {
  const match = importOnly.exec(request);
  if (!match) {
    return options.defaultResolver(request, options);
  }
  const [, name, subpath] = match;
  const folder = folderOf(name, options.basedir);
  const { exports: entries } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return join(folder, exportedFile(entries, subpath ? `./${subpath}` : '.'));
};
