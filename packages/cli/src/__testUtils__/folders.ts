import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

/** Makes a folder with these files, which {@link removeFolders} takes away. */
export function folderOf(files: { [file: string]: string | Buffer }): string {
  const folder = realpathSync(
    mkdtempSync(join(tmpdir(), 'learning-paths-cli-')),
  );
  made.push(folder);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** Removes all folders that were made. */
export function removeFolders(): void {
  made
    .splice(0)
    .forEach(folder => rmSync(folder, { recursive: true, force: true }));
}

/** A guide with a title and a text. */
export function guide(title: string, text = 'Some text.'): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`;
}

/** A series over these sources. */
export function series(title: string, sources: readonly string[]): string {
  const steps = sources.map(source => `  - source: ${JSON.stringify(source)}`);
  return `---\ntitle: ${JSON.stringify(title)}\nstructure:\n${steps.join(
    '\n',
  )}\n---\n`;
}

/** Content without a fault. */
export const cleanFiles = {
  'series/start.md': series('Start here', ['/guides/a', '/guides/b']),
  'guides/a.md': guide(
    'A',
    'Read [B](./b.md).\n\n![An image](../images/x.png)',
  ),
  'guides/b.md': guide('B'),
  'images/x.png': 'not really an image',
};

/** Content with one error, one warning and one info. */
export const faultyFiles = {
  'series/start.md': series('Start here', ['/guides/a', '/guides/gone']),
  'guides/a.md': guide('A', 'Read [nothing](./nothing.md).'),
  'guides/orphan.md': guide('Orphan'),
};
