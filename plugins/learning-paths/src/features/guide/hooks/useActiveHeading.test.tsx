import { act, renderHook } from '@testing-library/react';
import { useActiveHeading } from './useActiveHeading';

const ids = ['one', 'two', 'three'];

/** Tells the hook which headings went past the line, as a browser would. */
let cross: (changes: Record<string, boolean>) => void;
const disconnect = jest.fn();

beforeEach(() => {
  document.body.innerHTML = ids
    .map(id => `<h2 id="article-${id}">x</h2>`)
    .join('');
  class Observer {
    readonly disconnect = disconnect;
    constructor(
      callback: (
        entries: { target: Element; isIntersecting: boolean }[],
      ) => void,
    ) {
      cross = changes =>
        act(() =>
          callback(
            Object.entries(changes).map(([id, isIntersecting]) => ({
              target: document.getElementById(`article-${id}`)!,
              isIntersecting,
            })),
          ),
        );
    }
    observe() {}
  }
  Object.defineProperty(window, 'IntersectionObserver', {
    configurable: true,
    value: Observer,
  });
});

afterEach(() => {
  Reflect.deleteProperty(window, 'IntersectionObserver');
});

describe('the heading that a reader is at', () => {
  it('is none before the first was reached', () => {
    const { result } = renderHook(() => useActiveHeading(ids));
    cross({ one: false, two: false, three: false });
    expect(result.current).toBeUndefined();
  });

  it('is the last one that was reached, also on the way back', () => {
    const { result } = renderHook(() => useActiveHeading(ids));
    cross({ one: true, two: true });
    expect(result.current).toBe('two');
    cross({ two: false });
    expect(result.current).toBe('one');
    cross({ one: false });
    expect(result.current).toBeUndefined();
  });

  it('is not watched any more when the page goes', () => {
    const { unmount } = renderHook(() => useActiveHeading(ids));
    unmount();
    expect(disconnect).toHaveBeenCalled();
  });

  it('is unknown in a browser that cannot tell', () => {
    Reflect.deleteProperty(window, 'IntersectionObserver');
    const { result } = renderHook(() => useActiveHeading(ids));
    expect(result.current).toBeUndefined();
  });
});
