import { sourceLimits } from '@learning-paths/content';
import { FileCollector } from './FileCollector';
import { refreshLimits } from './limits';

describe('what is collected of a source', () => {
  const start = () => {
    const onTooMuch = jest.fn();
    return {
      onTooMuch,
      collector: new FileCollector({ source: 'docs', onTooMuch }),
    };
  };

  it('ends with the first byte of content too many, announced or not', () => {
    const { collector, onTooMuch } = start();
    const count = Math.floor(sourceLimits.totalBytes / sourceLimits.assetBytes);
    for (let index = 0; index < count; index++) {
      expect(
        collector.selection.wants(`${index}.png`, sourceLimits.assetBytes),
      ).toBe(true);
    }
    expect(collector.selection.wants('unannounced.png', 0)).toBe(true);
    expect(onTooMuch).not.toHaveBeenCalled();
    collector.add('unannounced.png', Buffer.alloc(sourceLimits.assetBytes));
    expect(onTooMuch).toHaveBeenCalledTimes(1);
    expect(collector.selection.wants('next.md', 1)).toBe(false);
    expect(() => collector.finish()).toThrow(/smaller folder/);
    expect(onTooMuch).toHaveBeenCalledTimes(1);
  });

  it('leaves out what turns out larger than it was announced, and paths that no index takes', () => {
    const { collector } = start();
    expect(collector.selection.wants('a.md', 0)).toBe(true);
    collector.add('a.md', Buffer.alloc(sourceLimits.documentBytes + 1));
    expect(collector.selection.wants(`${'é'.repeat(500)}.md`, 1)).toBe(false);
    const { files, diagnostics } = collector.finish();
    expect(files).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'file-too-large',
      'file-name-long',
    ]);
  });

  it('keeps no more complaints than are shown', () => {
    const { collector } = start();
    for (let index = 0; index < refreshLimits.diagnostics * 3; index++) {
      expect(collector.selection.wants(`../${index}.md`, 1)).toBe(false);
    }
    expect(collector.finish().diagnostics).toHaveLength(
      refreshLimits.diagnostics,
    );
  });
});
