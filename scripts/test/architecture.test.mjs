import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8');

const rows = page
  .split('\n')
  .filter(line => /^\| (?!question|-)/.test(line))
  .map(line => line.split('|').map(cell => cell.trim()))
  .map(([, question, answer]) => ({
    question,
    files: [...answer.matchAll(/`([^`]+)`/g)].map(([, file]) => file),
  }));

const roomsOf = folder =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('__'))
    .map(({ name }) => name);

describe('docs/architecture.md', () => {
  it('answers twenty questions and more, each asked once', () => {
    assert.ok(rows.length >= 20, `only ${rows.length} questions`);
    assert.equal(new Set(rows.map(row => row.question)).size, rows.length);
  });

  for (const { question, files } of rows) {
    it(`has one file, which is there, for: ${question}`, () => {
      assert.match(question, /\?$/);
      assert.equal(files.length, 1);
      assert.ok(existsSync(join(root, files[0])), `no file ${files[0]}`);
    });
  }

  for (const room of roomsOf('plugins/learning-paths-backend/src')) {
    it(`names the backend's room ${room}`, () => {
      assert.match(page, new RegExp(`\\b${room}\\b`));
    });
  }
});
