import { identityApiRef, storageApiRef } from '@backstage/core-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import { ReactNode } from 'react';
import { ReadGuide, useGuideReading } from './useGuideReading';
import { useReadingHistory } from './useReadingHistory';

const calico: ReadGuide = {
  path: '/guides/calico',
  title: 'Calico',
  series: { slug: 'platform', title: 'Platform' },
};
const peers = { id: 'peers', text: 'Peers' };

function browserOf(
  storageApi = mockApis.storage(),
  userEntityRef = 'user:default/ana',
) {
  const identityApi = mockApis.identity({ userEntityRef });
  return ({ children }: { children: ReactNode }) => (
    <TestApiProvider
      apis={[
        [storageApiRef, storageApi],
        [identityApiRef, identityApi],
      ]}
    >
      {children}
    </TestApiProvider>
  );
}

async function visit(guide: ReadGuide, wrapper: ReturnType<typeof browserOf>) {
  const { result, unmount } = renderHook(
    () => ({ page: useGuideReading(guide), history: useReadingHistory() }),
    { wrapper },
  );
  await waitFor(() => expect(result.current.page.isKnown).toBe(true));
  return { result, unmount };
}

describe('what the page of a guide does with the history of its reader', () => {
  it('keeps where the reader stopped, and tells on the next visit', async () => {
    const browser = browserOf();
    const first = await visit(calico, browser);
    expect(first.result.current.page.before).toBeUndefined();
    act(() => first.result.current.page.stopAt(peers));
    expect(first.result.current.page.entry).toMatchObject({
      title: 'Calico',
      heading: peers,
      series: { slug: 'platform' },
    });
    // The page does not offer to go where the reader just is.
    expect(first.result.current.page.before).toBeUndefined();
    first.unmount();

    const second = await visit(calico, browser);
    expect(second.result.current.page.before?.heading).toEqual(peers);
  });

  it('keeps that a guide is finished, whatever is read after it, until it is taken back', async () => {
    const { result } = await visit(calico, browserOf());
    act(() => result.current.page.setFinished(true));
    act(() => result.current.page.stopAt(peers));
    expect(result.current.page.entry?.finishedAt).toBeGreaterThan(0);
    act(() => result.current.page.setFinished(false));
    expect(result.current.page.entry?.finishedAt).toBeUndefined();
    expect(result.current.page.entry?.heading).toEqual(peers);
  });

  it('keeps the series when the guide is opened on its own', async () => {
    const browser = browserOf();
    const first = await visit(calico, browser);
    act(() => first.result.current.page.stopAt(peers));
    const second = await visit({ ...calico, series: undefined }, browser);
    act(() => second.result.current.page.stopAt(undefined));
    expect(second.result.current.page.entry).toMatchObject({
      series: { slug: 'platform' },
    });
    expect(second.result.current.page.entry?.heading).toBeUndefined();
  });

  it('goes with a guide that moved', async () => {
    const browser = browserOf();
    const first = await visit(calico, browser);
    act(() => first.result.current.page.stopAt(peers));
    const moved = { ...calico, path: '/guides/network/calico' };
    const second = await visit(moved, browser);
    act(() => second.result.current.page.movedFrom(calico.path));
    expect(second.result.current.history.entries).toMatchObject([
      { id: moved.path, heading: peers },
    ]);
  });

  it('is not that of somebody else in the same browser', async () => {
    const storageApi = mockApis.storage();
    const ana = await visit(calico, browserOf(storageApi));
    act(() => ana.result.current.page.stopAt(peers));
    ana.unmount();
    const bob = await visit(calico, browserOf(storageApi, 'user:default/bob'));
    expect(bob.result.current.history.entries).toEqual([]);
  });

  it('is forgotten when the reader wants that, one or all', async () => {
    const browser = browserOf();
    const { result } = await visit(calico, browser);
    act(() => result.current.page.stopAt(peers));
    const [entry] = result.current.history.entries;
    act(() => result.current.history.forget(calico.path));
    expect(result.current.history.entries).toEqual([]);
    act(() => result.current.history.restore(entry));
    expect(result.current.history.entries).toMatchObject([{ heading: peers }]);
    act(() => result.current.history.forgetAll());
    expect(result.current.history.entries).toEqual([]);
  });

  it('has no room for an address that is too long, and cuts long titles', async () => {
    const { result } = await visit(
      { path: `/${'x'.repeat(600)}`, title: 'Long' },
      browserOf(),
    );
    act(() => result.current.page.stopAt(undefined));
    expect(result.current.history.entries).toEqual([]);
    const other = await visit(
      { path: '/x', title: 'x'.repeat(999) },
      browserOf(),
    );
    act(() => other.result.current.page.stopAt(undefined));
    expect(other.result.current.history.entries[0].title).toHaveLength(160);
  });
});
