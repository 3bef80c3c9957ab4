import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import {
  ContentPool,
  DefaultContentPool,
  fileDiagnosticCodes,
} from '@learning-paths/content';
import {
  cleanFiles,
  folderOf,
  guide,
  removeFolders,
  series,
} from '../__testUtils__/folders';
import { readContent } from './readContent';

// Threads start slowly on a machine that is busy with others.
jest.setTimeout(60_000);

afterAll(removeFolders);

async function read(
  folder: string,
  options: { mountAt?: string; sourceId?: string; pool?: ContentPool } = {},
) {
  const { mountAt = '', sourceId = 'content', pool } = options;
  const { diagnostics, ...content } = await readContent({
    cwd: '/',
    folders: [{ folder, mountAt, sourceId }],
    pool,
  });
  return {
    ...content,
    diagnostics,
    found: diagnostics.map(({ severity, code, file }) =>
      [severity, code, file].join(' '),
    ),
  };
}

describe('reading a folder', () => {
  it('takes documents and assets, and leaves the rest out', async () => {
    const { files, library, found } = await read(
      folderOf({
        ...cleanFiles,
        '.hidden.md': guide('Hidden'),
        '.git/a.md': guide('Git'),
        'node_modules/pkg/README.md': guide('Package'),
        'guides/.drafts/c.md': guide('C'),
        'notes.txt': 'x',
        'guides/upper.MARKDOWN': guide('Upper', '![x](../notes.txt)'),
      }),
    );
    expect(files).toBe(4);
    expect(library.guides.map(({ path }) => path)).toEqual([
      '/guides/a',
      '/guides/b',
      '/guides/upper',
    ]);
    expect(found).toEqual([
      'info orphan-guide guides/upper.MARKDOWN',
      'warning broken-image guides/upper.MARKDOWN',
    ]);
  });

  it('mounts it where the server would', async () => {
    const { library, found, diagnostics } = await read(
      folderOf({
        'series/start.md': series('Start', ['/team-a/guides/a']),
        'guides/a.md': guide('A', '![x](/team-a/x.png) ![y](../x.png)'),
        'guides/b.md': '',
        'x.png': 'x',
      }),
      { mountAt: '/team-a', sourceId: 'team-a' },
    );
    expect(library.series[0].guidePaths).toEqual(['/team-a/guides/a']);
    expect(found).toEqual([
      'info orphan-guide guides/b.md',
      'info empty-document guides/b.md',
    ]);
    expect(diagnostics[0].source).toBe('team-a');
  });

  it('knows names in whatever form of Unicode the disk keeps them', async () => {
    const [composed, apart] = ['caf\u00e9', 'cafe\u0301'];
    const text = `![x](./${composed}.png) [y](./${composed}.pdf) [z](./${composed}-b.md)`;
    const { library, found } = await read(
      folderOf({
        [`${apart}/a.md`]: guide('A', text),
        [`${apart}/${apart}.png`]: 'x',
        [`${apart}/${apart}.pdf`]: 'x',
        [`${apart}/${apart}-b.md`]: guide('B'),
        's.md': series('S', [`/${composed}/a`, `/${composed}/${composed}-b`]),
      }),
    );
    expect(found).toEqual([]);
    expect(library.guides.map(({ path }) => path)).toEqual([
      `/${composed}/a`,
      `/${composed}/${composed}-b`,
    ]);
  });

  it('refuses links that lead out, in a circle or nowhere, as the server does', async () => {
    const outside = folderOf({ 'secret.md': guide('Secret') });
    const folder = folderOf(cleanFiles);
    symlinkSync(join(outside, 'secret.md'), join(folder, 'out.md'));
    symlinkSync('nowhere.md', join(folder, 'dangling.md'));
    symlinkSync('circle.md', join(folder, 'circle.md'));
    symlinkSync(`${folder}/guides/b.md`, join(folder, 'guides/inside.md'));
    symlinkSync(outside, join(folder, 'folder'));
    symlinkSync(outside, join(folder, 'folder.md'));
    const { found, files, diagnostics } = await read(folder);
    expect(found).toEqual([
      'error file-outside-source circle.md',
      'error file-outside-source dangling.md',
      'error file-outside-source folder.md',
      'info orphan-guide guides/inside.md',
      'error file-outside-source out.md',
    ]);
    expect(files).toBe(4);
    expect(JSON.stringify(diagnostics)).not.toContain('Secret');
  });

  it('follows a link that is the folder itself', async () => {
    const folder = folderOf({});
    symlinkSync(folderOf(cleanFiles), join(folder, 'content'));
    const { files, found } = await read(join(folder, 'content'));
    expect({ files, found }).toEqual({ files: 3, found: [] });
  });

  it('leaves files out that are too large, or too strangely named', async () => {
    const folder = folderOf({
      ...cleanFiles,
      'big.md': '',
      'big.png': '',
      'guides/A.md': guide('Other A'),
      'guides/back\\slash.md': guide('X'),
      'guides/line\nbreak.md': guide('X'),
    });
    truncateSync(join(folder, 'big.md'), 3 * 1024 * 1024);
    truncateSync(join(folder, 'big.png'), 6 * 1024 * 1024);
    const { found } = await read(folder);
    expect(found).toEqual([
      'error file-too-large big.md',
      'error file-too-large big.png',
      'info orphan-guide guides/A.md',
      'warning file-case guides/a.md',
      'error file-outside-source guides/back\\slash.md',
      'error file-outside-source guides/line�break.md',
    ]);
  });

  it('takes a folder that is called like a document as a folder', async () => {
    const folder = folderOf({ 'a.md/b.md': guide('B') });
    mkdirSync(join(folder, 'empty.md'));
    const { files, found } = await read(folder);
    expect({ files, found }).toEqual({
      files: 1,
      found: ['info orphan-guide a.md/b.md'],
    });
  });

  it('tells of hostile files and goes on with the others', async () => {
    const { found, library } = await read(
      folderOf({
        ...cleanFiles,
        'bad/code.md': '---js\nprocess.exit(3)\n---\nx',
        'bad/list.md': '---\n- a\n---\nx',
        'bad/binary.md': Buffer.from([0, 1, 2, 255, 254]),
        'bad/yaml.md': '---\ntitle: "x\n---\nx',
      }),
    );
    for (const name of ['code', 'list', 'binary', 'yaml']) {
      expect(found.filter(line => line.includes(`bad/${name}.md`))).not.toEqual(
        [],
      );
    }
    expect(library.series[0].guidePaths).toEqual(['/guides/a', '/guides/b']);
  });

  it('reports progress up to the last file', async () => {
    const seen: string[] = [];
    await readContent({
      cwd: folderOf(cleanFiles),
      folders: [{ folder: '.', mountAt: '', sourceId: 'content' }],
      onProgress: (done, total) => seen.push(`${done}/${total}`),
    });
    expect(seen).toEqual([...seen].sort());
    expect(seen[seen.length - 1]).toBe('4/4');
  });

  it('says of a text that takes too long where it is, and goes on with the others', async () => {
    const pool = new DefaultContentPool({
      deadlineMs: 200,
      entry: join(__dirname, '../__testUtils__/hostileEntry.ts'),
    });
    const content = await read(
      folderOf({ ...cleanFiles, 'guides/slow.md': 'Text\n!!spin!!' }),
      { pool },
    ).finally(() => pool.close());
    expect(content.diagnostics).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'too-slow',
        file: 'guides/slow.md',
        message: expect.stringContaining('longer than 0.2 seconds'),
        hint: expect.stringContaining('Split it'),
      }),
    ]);
    expect(content.library.series[0].guidePaths).toEqual([
      '/guides/a',
      '/guides/b',
    ]);
  });

  it('says of a source that the server would not take that it is too large', async () => {
    const folder = folderOf({});
    // Sparse files: more than the limit on paper, nothing on the disk.
    const files = Array.from({ length: 103 }, (_, index) => `${index}.png`);
    const big = folderOf(Object.fromEntries(files.map(file => [file, ''])));
    files.forEach(file => truncateSync(join(big, file), 5 * 1024 * 1024));
    expect((await read(big)).found).toEqual(['error source-too-large .']);
    expect((await read(folder)).found).toEqual([]);
  });

  it('has a description for each code about files', () => {
    expect(Object.keys(fileDiagnosticCodes)).toEqual(
      expect.arrayContaining(['file-unreadable', 'source-too-large']),
    );
  });
});
