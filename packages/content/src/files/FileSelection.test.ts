import { FileSelection } from './FileSelection';
import { sourceLimits } from './sourceLimits';

const pointer = Buffer.from(
  'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
);

function start(options: { maxDiagnostics?: number } = {}) {
  const onTooMuch = jest.fn();
  const selection = new FileSelection({
    source: 'docs',
    onTooMuch,
    ...options,
  });
  const said = () =>
    selection.finish().map(({ code, file }) => `${code} ${file}`);
  return { selection, onTooMuch, said };
}

describe('which files of a source are taken', () => {
  it('says why others are not, but for those that nobody expects to be', () => {
    const { selection, said } = start();
    const files: [string, number][] = [
      ['a.md', 1],
      ['A.md', 1],
      ['a.md', 1],
      ['../b.md', 1],
      ['big.md', sourceLimits.documentBytes + 1],
      ['c.html', 1],
      ['d.exe', 1],
      ['../e.exe', 1],
      ['node_modules/f.md', 1],
    ];
    const wanted = files.filter(([file, size]) => selection.wants(file, size));
    expect(wanted.map(([file]) => file)).toEqual(['a.md', 'A.md']);
    expect(said()).toEqual([
      'file-case A.md',
      'file-twice a.md',
      'file-outside-source ../b.md',
      'file-too-large big.md',
      'file-not-read c.html',
    ]);
  });

  it('looks at what was read, too', () => {
    const { selection, said } = start();
    for (const file of ['a.md', 'b.png', 'c.png', 'd.md']) {
      expect(selection.wants(file, 1)).toBe(true);
    }
    const grown = Buffer.alloc(sourceLimits.documentBytes + 1);
    expect(selection.takes('a.md', grown)).toBe(false);
    expect(selection.takes('b.png', pointer)).toBe(false);
    expect(selection.takes('c.png', Buffer.from('c'))).toBe(true);
    // The parser says so, with the line.
    expect(selection.takes('d.md', pointer)).toBe(true);
    expect(said()).toEqual(['file-too-large a.md', 'file-lfs b.png']);
  });

  it('is none where the source shows or holds too much, and says so once', () => {
    const { selection, onTooMuch, said } = start();
    expect(selection.wants('a.bin', sourceLimits.shownBytes)).toBe(false);
    expect(selection.tooMuch).toBeUndefined();
    expect(selection.wants('b.md', 1)).toBe(false);
    expect(selection.wants('c.md', 1)).toBe(false);
    expect(onTooMuch).toHaveBeenCalledTimes(1);
    expect(selection.tooMuch).toMatch(/^shows more than \d+ files/);
    expect(said()).toEqual(['source-too-large .']);
  });

  it('keeps no more diagnostics than it is to', () => {
    const { selection, said } = start({ maxDiagnostics: 3 });
    for (let index = 0; index < 9; index++) {
      selection.wants(`../${index}.md`, 1);
    }
    expect(said()).toHaveLength(3);
  });
});
