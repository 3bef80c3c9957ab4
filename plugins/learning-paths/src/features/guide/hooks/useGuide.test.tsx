import { act, renderHook, waitFor } from '@testing-library/react';
import { guideFor, notReviewed } from '../../../__fixtures__/reviews';
import { inApp, newApp } from '../../../__testUtils__/inApp';
import { useGuide } from './useGuide';

/** A guide of an app whose text the test decides, and every text that a reader saw. */
function serve() {
  const app = newApp();
  let digest = 'n2:old';
  jest
    .spyOn(app, 'getGuide')
    .mockImplementation(async () => ({ ...guideFor(notReviewed), digest }));
  const visit = () => {
    const seen = new Set<string | undefined>();
    const rendered = renderHook(
      ({ path }) => {
        const state = useGuide(path);
        if (state.status === 'ready') {
          seen.add(`${state.guide.digest}${state.outdated ? ' outdated' : ''}`);
        }
        return state;
      },
      { wrapper: inApp({ app }), initialProps: { path: '/guides/a' } },
    );
    return { ...rendered, seen };
  };
  return {
    visit,
    now: (text: string) => {
      digest = text;
    },
  };
}

describe('the guide on a page', () => {
  it('begins with the latest text on every visit, and never with that of an earlier one', async () => {
    const { visit, now } = serve();
    const first = visit();
    await waitFor(() => expect(first.seen.size).toBe(1));
    first.unmount();
    now('n2:new');
    const second = visit();
    await waitFor(() => expect(second.result.current.status).toBe('ready'));
    expect([...second.seen]).toEqual(['n2:new']);
  });

  it('takes another text where the reader asks for it, without announcing it first', async () => {
    const { visit, now } = serve();
    const { result, seen } = visit();
    await waitFor(() => expect(result.current.status).toBe('ready'));
    now('n2:new');
    await act(async () => {
      const { current } = result;
      await (current.status === 'ready' && current.reload());
    });
    await waitFor(() => expect(seen.size).toBe(2));
    expect([...seen]).toEqual(['n2:old', 'n2:new']);
  });

  it('is not replaced by what a reader asked for on the page before', async () => {
    const { visit, now } = serve();
    const { result, rerender } = visit();
    await waitFor(() => expect(result.current.status).toBe('ready'));
    const before = result.current;
    rerender({ path: '/guides/b' });
    await waitFor(() =>
      expect(result.current).toMatchObject({ refreshing: false }),
    );
    now('n2:new');
    await act(async () => {
      await (before.status === 'ready' && before.reload());
    });
    await waitFor(() =>
      expect(result.current).toMatchObject({
        guide: { digest: 'n2:old' },
        outdated: true,
      }),
    );
  });
});
