// Writes the files beside the guides anew from the blocks of code in their texts, and folds the
// long ones. Run it after editing a manifest: `yarn workspace example-content-tests files`.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../../content/guides');
const kept = ['hcl', 'rego', 'yaml'];
const longest = 40;

const slug = text =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function stemOf(code, language) {
  const [first] = code.split('\n');
  if (language === 'rego') {
    return first.endsWith('_test') ? 'policy_test' : 'policy';
  }
  if (language === 'hcl') {
    return /^# (\S+)\.hcl/.exec(first)?.[1] ?? 'policy';
  }
  const kind = /^kind: (\S+)/m.exec(code)?.[1];
  if (!kind) {
    return code.includes('rule_files:') ? 'rules-test' : 'values';
  }
  const name = /^metadata:\n(?: {2}(?!name:).*\n)*? {2}name: (\S+)/m.exec(code);
  return [slug(kind), slug(name?.[1] ?? '')].filter(Boolean).join('-');
}

function* blocksOf(lines) {
  for (let at = 0; at < lines.length; at += 1) {
    const [, fence, language] = /^(`{3,})([a-z]+)$/.exec(lines[at]) ?? [];
    if (fence) {
      const end = lines.indexOf(fence, at + 1);
      yield { at, end, language, code: lines.slice(at + 1, end) };
      at = end;
    }
  }
}

function write(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const folder = join(dirname(file), 'files', basename(file, '.md'));
  rmSync(folder, { recursive: true, force: true });
  const taken = new Map();
  const folds = [];
  for (const { at, end, language, code } of blocksOf(lines)) {
    let label = language;
    if (kept.includes(language)) {
      const stem = stemOf(code.join('\n'), language);
      const count = (taken.get(stem) ?? 0) + 1;
      taken.set(stem, count);
      label = `${stem}${count > 1 ? `-${count}` : ''}.${language}`;
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, label), `${code.join('\n')}\n`);
    }
    const summary = `<summary>${label}, ${code.length} lines</summary>`;
    if (lines[at - 2]?.startsWith('<summary>')) {
      lines[at - 2] = summary;
    } else if (code.length > longest && language !== 'mermaid') {
      folds.push({ at, end, summary });
    }
  }
  for (const { at, end, summary } of folds.reverse()) {
    lines.splice(end + 1, 0, '', '</details>');
    lines.splice(at, 0, '<details>', summary, '');
  }
  writeFileSync(file, lines.join('\n'));
}

readdirSync(root, { recursive: true })
  .filter(file => file.endsWith('.md'))
  .forEach(file => write(join(root, file)));
