import { act, renderHook, waitFor } from '@testing-library/react';
import {
  currentReview,
  guideFor,
  notReviewed,
} from '../../../__fixtures__/reviews';
import { inApp, newApp } from '../../../__testUtils__/inApp';
import { useReviewActions } from './useReviewActions';

/** Two guides, of which the page shows the first, and a server that answers on demand. */
function show() {
  const app = newApp();
  const answers: (() => void)[] = [];
  const put = jest.spyOn(app, 'putReview').mockImplementation(
    () =>
      new Promise(resolve => {
        answers.push(() => resolve(currentReview));
      }),
  );
  const page = (path: string) => ({
    guide: { ...guideFor(notReviewed), path },
    reload: jest.fn(async () => undefined),
  });
  const first = page('/guides/a');
  const second = page('/guides/b');
  const rendered = renderHook(
    ({ guide, reload }) => useReviewActions(guide, reload),
    { wrapper: inApp({ app }), initialProps: first },
  );
  return { ...rendered, answers, put, first, second };
}

const REVIEWED = { outcome: 'reviewed' } as const;

describe('attesting to a guide', () => {
  it('is shown on the page where it was done, and not on the next', async () => {
    const { result, rerender, answers, first, second } = show();
    let done: Promise<boolean> | undefined;
    act(() => {
      done = result.current.attest(REVIEWED, 'panel');
    });
    await waitFor(() => expect(answers).toHaveLength(1));
    rerender(second);
    await act(async () => {
      answers[0]();
      await done;
    });
    expect(first.reload).toHaveBeenCalledTimes(1);
    expect(second.reload).not.toHaveBeenCalled();
  });

  it('is sent once, however fast somebody clicks', async () => {
    const { result, answers, put } = show();
    const clicks: Promise<boolean>[] = [];
    act(() => {
      clicks.push(result.current.attest(REVIEWED, 'panel'));
      clicks.push(result.current.attest(REVIEWED, 'panel'));
    });
    await waitFor(() => expect(answers).not.toHaveLength(0));
    await act(async () => {
      answers.forEach(answer => answer());
      expect(await Promise.all(clicks)).toEqual([true, true]);
    });
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('goes on with the next guide while the answer for one is on its way', async () => {
    const { result, rerender, answers, put, second } = show();
    act(() => {
      void result.current.attest(REVIEWED, 'panel');
    });
    rerender(second);
    act(() => {
      void result.current.attest(REVIEWED, 'panel');
    });
    await waitFor(() => expect(answers).toHaveLength(2));
    expect(put.mock.calls.map(([{ path }]) => path)).toEqual([
      '/guides/a',
      '/guides/b',
    ]);
    await act(async () => answers.forEach(answer => answer()));
  });
});
