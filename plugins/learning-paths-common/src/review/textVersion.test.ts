import { textDiffers, textMoved } from './textVersion';

describe('a text that differs', () => {
  it.each([
    ['under a kept revision', ['a', 1], ['b', 1], true, false],
    ['under a lower revision', ['a', 2], ['b', 1], true, false],
    ['under a raised revision', ['a', 1], ['b', 2], false, true],
    ['without revisions', ['a', undefined], ['b', undefined], false, true],
    ['where one text has a revision', ['a', undefined], ['b', 1], false, true],
    ['in nothing', ['a', 1], ['a', 1], false, false],
    ['from a page that nobody keeps', [undefined, 1], ['b', 1], false, false],
  ] as const)(
    'is minor, or moved, as its author says: %s',
    (_, [digest, revision], [newDigest, newRevision], isMinor, isMoved) => {
      const attested = {
        ...(digest === undefined ? {} : { digest }),
        ...(revision === undefined ? {} : { revision }),
      };
      const guide = {
        digest: newDigest,
        ...(newRevision === undefined ? {} : { revision: newRevision }),
      };
      expect(textDiffers(attested, guide)).toBe(isMinor);
      expect(textMoved(attested, guide)).toBe(isMoved);
      // Nothing is minor where revisions do not count.
      expect(textDiffers(attested, guide, 'ignore')).toBe(false);
    },
  );
});
