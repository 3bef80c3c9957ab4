import { List } from '@learning-paths/backstage-plugin-learning-paths-common';
import { act, renderHook, waitFor } from '@testing-library/react';
import { inApp } from '../../__testUtils__/inApp';
import { usePagedQuery } from './usePagedQuery';

const PAGES: Record<string, List<string>> = {
  first: { items: ['a', 'b'], nextCursor: 'second' },
  second: { items: ['c'], nextCursor: 'third' },
  third: { items: ['d'] },
};

/** A list with the pages above, each item marked with what was asked for. */
function show() {
  const asked: (string | undefined)[] = [];
  const fails = new Set<string>();
  const rendered = renderHook(
    ({ about }) =>
      usePagedQuery({
        queryKey: ['list', about],
        queryFn: async cursor => {
          asked.push(cursor);
          const { items, nextCursor } = PAGES[cursor ?? 'first'];
          if (cursor && fails.has(cursor)) {
            throw Object.assign(new Error('No page'), { statusCode: 403 });
          }
          return { items: items.map(item => about + item), nextCursor };
        },
      }),
    { wrapper: inApp(), initialProps: { about: '' } },
  );
  const items = (expected: string[]) =>
    waitFor(() => expect(rendered.result.current.items).toEqual(expected));
  const showMore = () => act(async () => rendered.result.current.showMore?.());
  return { ...rendered, asked, fails, items, showMore };
}

describe('a list that comes page by page', () => {
  it('grows on demand, by what follows, until there is no more', async () => {
    const { result, asked, items, showMore } = show();
    expect(result.current.state.status).toBe('loading');
    await items(['a', 'b']);
    expect(asked).toEqual([undefined]);
    await showMore();
    await items(['a', 'b', 'c']);
    await showMore();
    await items(['a', 'b', 'c', 'd']);
    expect(asked).toEqual([undefined, 'second', 'third']);
    expect(result.current.showMore).toBeUndefined();
  });

  it('keeps the pages that it has where the next one fails, and can try again', async () => {
    const { result, fails, items, showMore } = show();
    await items(['a', 'b']);
    fails.add('second');
    await showMore();
    await waitFor(() => expect(result.current.failed?.message).toBe('No page'));
    expect(result.current.state.status).toBe('ready');
    expect(result.current.loadingMore).toBe(false);
    fails.clear();
    await showMore();
    await items(['a', 'b', 'c']);
    expect(result.current.failed).toBeUndefined();
  });

  it('begins anew with another question, and shows the old list until then', async () => {
    const { result, rerender, asked, items, showMore } = show();
    await items(['a', 'b']);
    await showMore();
    await items(['a', 'b', 'c']);
    rerender({ about: 'x' });
    expect(result.current.state).toMatchObject({ refreshing: true });
    expect(result.current.items).toEqual(['a', 'b', 'c']);
    expect(result.current.loadingMore).toBe(true);
    await items(['xa', 'xb']);
    expect(result.current.state).toMatchObject({ refreshing: false });
    expect(asked).toEqual([undefined, 'second', undefined]);
  });
});
