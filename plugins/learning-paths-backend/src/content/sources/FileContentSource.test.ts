import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { FileContentSource } from './FileContentSource';
import { sourceLimits } from '@learning-paths/content';

describe('a folder as content source', () => {
  const directory = createMockDirectory();
  const outside = createMockDirectory();

  const source = (target = directory.path) =>
    new FileContentSource({
      id: 'docs',
      target,
      mountAt: '',
      resolveEditUrl: () => undefined,
      logger: mockServices.logger.mock(),
    });
  const read = async () => {
    const reading = await source().read({
      signal: new AbortController().signal,
    });
    if (reading.kind !== 'files') {
      throw new Error('a folder is read whole');
    }
    return reading;
  };

  it('reads Markdown and images below the folder, and nothing else', async () => {
    directory.setContent({
      'a.md': 'a',
      'b/c.markdown': 'c',
      'b/d.png': 'd',
      'b/e.html': 'e',
      'b/f.js': 'f',
      '.git/g.md': 'g',
      'node_modules/h.md': 'h',
      '.hidden.md': 'i',
    });
    const { files, diagnostics } = await read();
    expect(files.map(({ file }) => file)).toEqual([
      'a.md',
      'b/c.markdown',
      'b/d.png',
    ]);
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['file-not-read', 'b/e.html'],
    ]);
  });

  it('follows links inside the folder, and refuses those that lead out', async () => {
    outside.setContent({ 'secret.md': 'secret' });
    directory.setContent({
      'a.md': 'a',
      'inside.md': ({ symlink }) => symlink(directory.resolve('a.md')),
      'outside.md': ({ symlink }) => symlink(outside.resolve('secret.md')),
      'nowhere.md': ({ symlink }) => symlink(directory.resolve('gone.md')),
      folder: ({ symlink }) => symlink(outside.path),
    });
    const { files, diagnostics } = await read();
    expect(files.map(({ file }) => file)).toEqual(['a.md', 'inside.md']);
    expect(files.map(String).join()).not.toContain('secret');
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['file-outside-source', 'nowhere.md'],
      ['file-outside-source', 'outside.md'],
    ]);
  });

  it('leaves out files that are too large, and says so', async () => {
    directory.setContent({
      'a.md': 'a',
      'big.png': Buffer.alloc(sourceLimits.assetBytes + 1),
    });
    const { files, diagnostics } = await read();
    expect(files.map(({ file }) => file)).toEqual(['a.md']);
    expect(diagnostics).toMatchObject([
      {
        severity: 'error',
        code: 'file-too-large',
        source: 'docs',
        file: 'big.png',
        hint: expect.any(String),
      },
    ]);
  });

  it('names the folder that it cannot read', async () => {
    await expect(
      source(directory.resolve('nowhere')).read({
        signal: new AbortController().signal,
      }),
    ).rejects.toThrow(/nowhere.*'docs'.*learningPaths\.sources/);
  });

  it('says from where it looks for a relative folder', async () => {
    await expect(
      source('../nowhere').read({ signal: new AbortController().signal }),
    ).rejects.toThrow(
      `cannot be read (its target '../nowhere' is relative to the backend's working directory, '${process.cwd()}'); check learningPaths.sources`,
    );
  });

  it('stops when it is told to', async () => {
    directory.setContent({ 'a.md': 'a' });
    await expect(
      source().read({ signal: AbortSignal.abort() }),
    ).rejects.toThrow(/abort/i);
  });
});
