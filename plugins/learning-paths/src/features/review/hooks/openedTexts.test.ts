import { isOpened, MOST_OPENED, readOpened, withOpened } from './openedTexts';

describe('texts that a reader has opened', () => {
  it('are told by path and digest, so that a new text is unread', () => {
    const opened = readOpened(
      withOpened(readOpened(undefined), { path: '/a', digest: 'n2:1' }),
    );
    expect(isOpened(opened, { path: '/a', digest: 'n2:1' })).toBe(true);
    expect(isOpened(opened, { path: '/a', digest: 'n2:2' })).toBe(false);
    expect(isOpened(opened, { path: '/a' })).toBe(false);
    expect(isOpened(opened, { path: '/b', digest: 'n2:1' })).toBe(false);
  });

  it('have pages without a digest among them', () => {
    const page = { path: 'https://example.com/' };
    const opened = readOpened(withOpened(new Map(), page));
    expect(isOpened(opened, page)).toBe(true);
    expect(withOpened(opened, page)).toBeUndefined();
  });

  it('are so many at most, of which the oldest are forgotten', () => {
    let kept: unknown = [];
    for (let index = 0; index <= MOST_OPENED; index += 1) {
      kept = withOpened(readOpened(kept), { path: `/${index}`, digest: 'x' });
    }
    const opened = readOpened(kept);
    expect(opened.size).toBe(MOST_OPENED);
    expect(opened.has('/0')).toBe(false);
    expect(opened.has(`/${MOST_OPENED}`)).toBe(true);
    const again = withOpened(opened, { path: '/1', digest: 'new' });
    expect(again?.at(-1)).toEqual(['/1', 'new']);
    expect(again).toHaveLength(MOST_OPENED);
  });

  it.each([[null], ['x'], [{}], [[1, ['/a'], ['/b', 2], null]]])(
    'are none where storage holds %j',
    value => {
      expect(readOpened(value).size).toBe(0);
    },
  );
});
