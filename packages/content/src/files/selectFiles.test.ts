import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FileSelection } from './FileSelection';
import { selectFiles } from './selectFiles';
import { sourceLimits } from './sourceLimits';

describe('the files of a folder', () => {
  let root: string;
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'select-files-')));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(...files: string[]) {
    for (const file of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), 'x');
    }
  }

  async function select(options: { signal?: AbortSignal } = {}) {
    const selection = new FileSelection({ source: 'docs' });
    const files: string[] = [];
    const selected = selectFiles(root, {
      selection,
      onUnreadableFolder: (folder, error) => {
        throw new Error(folder, { cause: error });
      },
      ...options,
    });
    for await (const { file } of selected) {
      files.push(file);
    }
    return {
      files,
      said: selection.finish().map(({ code, file }) => `${code} ${file}`),
    };
  }

  it('come folder by folder, in the order of their names', async () => {
    write('b.md', 'a/c.md', 'a/b/d.png', 'a-b/e.md', 'c.html', '.git/x.md');
    expect(await select()).toEqual({
      files: ['a/b/d.png', 'a/c.md', 'a-b/e.md', 'b.md'],
      said: ['file-not-read c.html'],
    });
  });

  it('are those inside of it, wherever links lead', async () => {
    write('a.md', 'folder.md/b.md');
    symlinkSync(tmpdir(), join(root, 'out.md'));
    symlinkSync('gone.md', join(root, 'nowhere.md'));
    symlinkSync('circle.md', join(root, 'circle.md'));
    symlinkSync('a.md', join(root, 'inside.md'));
    symlinkSync('.', join(root, 'itself'));
    expect(await select()).toEqual({
      files: ['a.md', 'folder.md/b.md', 'inside.md'],
      said: [
        'file-outside-source circle.md',
        'file-outside-source nowhere.md',
        'file-outside-source out.md',
      ],
    });
  });

  it('end where the folder shows too much', async () => {
    const { totalBytes, assetBytes } = sourceLimits;
    const fitting = Math.floor(totalBytes / assetBytes);
    for (let index = 0; index < fitting + 9; index++) {
      write(`${index}.png`);
      truncateSync(join(root, `${index}.png`), assetBytes);
    }
    const { files, said } = await select();
    expect(files).toHaveLength(fitting);
    expect(said).toEqual(['source-too-large .']);
  });

  it('end where the signal says so, and where a folder cannot be listed', async () => {
    write('a.md');
    await expect(select({ signal: AbortSignal.abort() })).rejects.toThrow(
      /abort/i,
    );
    rmSync(root, { recursive: true });
    await expect(select()).rejects.toThrow('.');
    mkdirSync(root);
  });
});
