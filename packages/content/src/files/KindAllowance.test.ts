import { libraryOf, parseText } from '../__testUtils__/testSupport';
import { fileKind, isLfsPointer, unservedKind } from './fileKinds';
import { KindAllowance } from './KindAllowance';
import { sourceLimits } from './sourceLimits';

const pointer = Buffer.from(
  'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n',
);

function take(files: [file: string, size: number][]) {
  const said: string[] = [];
  const allowance = new KindAllowance({
    refuse: (file, { code, severity }) =>
      said.push(`${file}: ${severity} ${code}`),
  });
  const results = files.filter(([file, size]) =>
    allowance.takes(file, fileKind(file), size),
  );
  allowance.finish();
  return { taken: results.map(([file]) => file), said };
}

describe('files beside guides', () => {
  it.each(['yaml', 'YML', 'json', 'sh', 'txt', 'rego', 'zip', 'tar.gz', 'pdf'])(
    'are offered for download: .%s',
    extension => {
      expect(fileKind(`guides/values.${extension}`)).toMatchObject({
        kind: 'asset',
        isDownload: true,
      });
    },
  );

  it.each(['exe', 'js', 'html', 'wasm'])('are never served: .%s', extension => {
    expect(fileKind(`a.${extension}`).kind).toBe('ignored');
  });

  it('lead where they are, and are no images', () => {
    const { diagnostics, resolve } = libraryOf(
      {
        'guides/a.md':
          '---\ntitle: A\n---\n[v](./values.yaml) ![v](./values.yaml) [no](./run.exe)\n',
      },
      ['/guides/values.yaml'],
    );
    expect(
      diagnostics
        .filter(({ code }) => code.startsWith('broken'))
        .map(({ code, message }) => [code, message]),
    ).toEqual([
      ['broken-image', expect.any(String)],
      ['broken-link', expect.stringContaining('kind .exe are neither read')],
    ]);
    expect(resolve('/guides/values.yaml').kind).not.toBe('guide');
  });

  it('are taken up to a number and a size, and what else there is stays', () => {
    const many = Array.from(
      { length: sourceLimits.downloads + 3 },
      (_, index): [string, number] => [`v${index}.json`, 1],
    );
    const { taken, said } = take([...many, ['a.md', 1], ['b.png', 1]]);
    expect(taken).toHaveLength(sourceLimits.downloads + 2);
    expect(taken).toEqual(expect.arrayContaining(['a.md', 'b.png']));
    expect(said).toEqual([
      `v${sourceLimits.downloads}.json: warning downloads-limit`,
    ]);
    expect(
      take([
        ['a.zip', sourceLimits.downloadBytes],
        ['b.zip', 1],
        ['a.md', 1],
      ]),
    ).toEqual({
      taken: ['a.zip', 'a.md'],
      said: ['b.zip: warning downloads-limit'],
    });
  });
});

describe('texts of other tools', () => {
  it('are named for what they are, some of many', () => {
    const { said, taken } = take([
      ['a.mdx', 1],
      ...Array.from({ length: 100 }, (_, index): [string, number] => [
        `public/${index}.html`,
        1,
      ]),
    ]);
    expect(taken).toEqual([]);
    expect(said).toHaveLength(sourceLimits.unread + 1);
    expect(said[0]).toBe('a.mdx: warning file-not-read');
    expect(said[1]).toBe('public/0.html: info file-not-read');
    expect(said.pop()).toBe('.: info file-not-read');
  });

  it('are named by the step that leads to one', () => {
    const { diagnostics } = libraryOf({
      's.md': '---\ntitle: S\nstructure:\n  - source: /guides/a.mdx\n---\n',
    });
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'unresolved-source',
        message: expect.stringContaining('.mdx are not read'),
      }),
    );
  });

  it.each([
    ['./a.mdx#top', '.mdx'],
    ['/a/index.html', '.html'],
    ['x.exe?raw', '.exe'],
    ['/releases/1.30', undefined],
    ['/guides/a', undefined],
    ['a.md', undefined],
    ['a.yaml', undefined],
    ['/guides/v1.x/', undefined],
  ])('are told by their extension: %s', (target, kind) => {
    expect(unservedKind(target)).toBe(kind);
  });
});

describe('pointers of Git LFS', () => {
  it('are told from files', () => {
    expect(isLfsPointer(pointer)).toBe(true);
    expect(isLfsPointer(Buffer.from('version 2'))).toBe(false);
    expect(isLfsPointer(Buffer.alloc(0))).toBe(false);
  });

  it('are no texts', () => {
    const { document, diagnostics } = parseText(pointer);
    expect(document).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'file-lfs', severity: 'error', line: 1 },
    ]);
  });
});
