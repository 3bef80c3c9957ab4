import { DefaultContentPool } from '@learning-paths/content';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderAll } from './__testUtils__/caseReading';
import { cases } from './__testUtils__/cases';
import { readContent } from './content/readContent';

// Threads start slowly on a machine that is busy with others.
jest.setTimeout(120_000);

const project = resolve(__dirname, '../../..');
const root = resolve(project, '../shared/cases');
const folders = existsSync(root) ? readdirSync(root).sort() : [];

if (folders.length === 0) {
  process.stdout.write(
    'Skipped: the kept cases are not beside this project.\n',
  );
}

/** What the folder itself asks for, on one line. */
function askedOf(folder: string): string {
  const text = readFileSync(join(root, folder, 'expect.md'), 'utf8');
  const [, asked] = /\*\*Expect:\*\*\s*(.*)/.exec(text) ?? [];
  return asked ?? text.split('\n', 1)[0];
}

/** What is below `content` and `static`, where a site keeps its files apart from its texts. */
function foldersOf(content: string): string[] {
  const isSite = existsSync(join(root, content, 'static'));
  return isSite
    ? ['content', 'static'].map(name => join(content, name))
    : [content];
}

(folders.length > 0 ? describe : describe.skip)('the kept cases', () => {
  const pool = new DefaultContentPool();
  afterAll(() => pool.close());

  const read = async (folder: string) =>
    renderAll(
      await readContent({
        cwd: root,
        folders: foldersOf(join(folder, 'content')).map((one, index) => ({
          folder: one,
          mountAt: '',
          sourceId: `content-${index}`,
        })),
        pool,
      }),
    );

  it('are all known here', () => {
    expect(folders.filter(folder => !cases[folder])).toEqual([]);
  });

  // Each is read and rendered whatever is asked of it: nothing may bring that down.
  it.each(folders)('%s', async folder => {
    const { got, expected, open } = await answer(folder);
    const [wanted, is] = [expected, got].map(value => JSON.stringify(value));
    const isOpen = open !== undefined && wanted !== is;
    process.stdout.write(
      [
        folder,
        `asked:    ${askedOf(folder)}`,
        `expected: ${wanted}`,
        `got:      ${is}`,
        ...(isOpen ? [`open:     ${open}`] : []),
      ]
        .join('\n  ')
        .concat('\n'),
    );
    expect(isOpen ? expected : got).toEqual(expected);
  });

  async function answer(folder: string) {
    const one = cases[folder];
    const reading = existsSync(join(root, folder, 'content'))
      ? await read(folder)
      : undefined;
    if ('shownBy' in one) {
      const [file, name] = one.shownBy;
      const test = `${file} › ${name}`;
      const isThere = readFileSync(join(project, file), 'utf8').includes(name);
      return { expected: test, got: isThere ? test : 'no such test' };
    }
    return { ...one, got: reading && one.got(reading) };
  }
});
