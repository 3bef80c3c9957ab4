import { LearningPathsClient } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useMutation } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { inApp, newApp } from '../../__testUtils__/inApp';
import { READER } from '../../__testUtils__/renderPages';
import { testSignals } from '../../__testUtils__/testSignals';
import { useLearningPathsClient } from './queryClient';
import { QueryState } from './queryState';
import { refresh } from './refresh';
import { useLearningPathsQuery } from './useLearningPathsQuery';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A request that answers what was said last, and counts. */
function server<T>(first: T) {
  let answer = async () => first;
  const load = jest.fn((_signal?: AbortSignal) => answer());
  return {
    load,
    answers: (value: T) => {
      answer = async () => value;
    },
    refuses: (statusCode: number) => {
      answer = () =>
        Promise.reject(Object.assign(new Error('No'), { statusCode }));
    },
    waits: () => {
      let release: (value: T) => void = () => {};
      const late = new Promise<T>(resolve => {
        release = resolve;
      });
      answer = () => late;
      return release;
    },
  };
}

function hide(hidden: boolean) {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

/** Long enough for what was answered to be drawn, and for nothing else. */
async function settle() {
  await pass(1);
  await pass(1);
}

function shownOf<T>(state: QueryState<T>) {
  return state.status === 'ready' ? state.value : state.status;
}

async function reload<T>(state: QueryState<T>) {
  await act(async () => {
    void (state.status === 'ready' && state.reload());
  });
  await settle();
}

/** A part of a page that asks for one thing, named `about`. */
async function show<T>(
  load: (signal: AbortSignal) => Promise<T>,
  options: {
    live?: boolean;
    isSignalled?: boolean;
    app?: LearningPathsClient;
    user?: string;
  } = {},
) {
  const { live, isSignalled = true, app = newApp(), user } = options;
  const signals = testSignals();
  const states: string[] = [];
  const wrapper = inApp({
    app,
    user,
    signalApi: isSignalled ? signals.api : undefined,
  });
  const rendered = renderHook(
    ({ about }) => {
      const state = useLearningPathsQuery({
        queryKey: ['test', about],
        queryFn: ({ signal }) => load(signal),
        live,
      });
      states.push(
        state.status === 'ready' && state.refreshing
          ? 'refreshing'
          : state.status,
      );
      return state;
    },
    { wrapper, initialProps: { about: 'one' } },
  );
  await settle();
  return { ...rendered, ...signals, states, app, wrapper };
}

describe('what a page asked for', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('is asked for once more after many signals, and nothing flashes', async () => {
    const { load, answers } = server('old');
    const { result, send, states } = await show(load);
    answers('new');
    send('another-channel');
    await pass(3 * SECOND);
    expect(load).toHaveBeenCalledTimes(1);

    for (let signal = 0; signal < 20; signal++) {
      send();
      await pass(20);
    }
    await pass(3 * SECOND);
    expect(load).toHaveBeenCalledTimes(2);
    expect(shownOf(result.current)).toBe('new');
    expect(new Set(states)).toEqual(new Set(['loading', 'ready']));
    expect(states.indexOf('ready')).toBe(states.lastIndexOf('loading') + 1);
  });

  it('is not asked for by all pages in the same instant, nor without a rest', async () => {
    const { load } = server('same');
    const { send } = await show(load);
    jest.spyOn(Math, 'random').mockReturnValueOnce(0).mockReturnValue(0.999);
    send();
    await pass(499);
    expect(load).toHaveBeenCalledTimes(1);
    await pass(2);
    expect(load).toHaveBeenCalledTimes(2);
    for (let second = 0; second < 10; second++) {
      send();
      await pass(SECOND);
    }
    expect(load).toHaveBeenCalledTimes(4);
  });

  it('stays the same object where the answer says the same', async () => {
    const { load, answers } = server({ guides: [1] });
    const { result, send } = await show(load);
    const before = shownOf(result.current);
    answers({ guides: [1] });
    send();
    await pass(3 * SECOND);
    expect(load).toHaveBeenCalledTimes(2);
    expect(shownOf(result.current)).toBe(before);
  });

  it('waits until somebody sees the page', async () => {
    const { load } = server('x');
    const { send } = await show(load);
    send();
    hide(true);
    send();
    await pass(MINUTE);
    expect(load).toHaveBeenCalledTimes(1);
    hide(false);
    await pass(3 * SECOND);
    expect(load).toHaveBeenCalledTimes(2);
    hide(true);
    await pass(MINUTE);
    hide(false);
    await pass(3 * SECOND);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is asked for after a long absence, also in an app without signals', async () => {
    const { load, answers } = server('old');
    const { result } = await show(load, { isSignalled: false });
    answers('new');
    hide(true);
    await pass(6 * MINUTE);
    hide(false);
    await pass(3 * SECOND);
    expect(load).toHaveBeenCalledTimes(2);
    expect(shownOf(result.current)).toBe('new');
  });

  it('is not asked for because the window has the focus or the network is back', async () => {
    const { load } = server('x');
    await show(load);
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('offline'));
    window.dispatchEvent(new Event('online'));
    await pass(MINUTE);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is not followed where that is not wanted, nor when the page is gone', async () => {
    const quiet = server('x');
    const once = await show(quiet.load, { live: false });
    expect(once.listeners.size).toBe(0);

    const { load } = server('x');
    const { send, listeners, unmount } = await show(load);
    send();
    unmount();
    await pass(3 * SECOND);
    expect(listeners.size).toBe(0);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('has one listener, however many parts of a page ask, and each is told', async () => {
    const one = server('one');
    const other = server('other');
    const shown = await show(one.load);
    const beside = renderHook(
      () =>
        useLearningPathsQuery({
          queryKey: ['beside'],
          queryFn: () => other.load(),
        }),
      { wrapper: shown.wrapper },
    );
    await settle();
    expect(shown.listeners.size).toBe(1);
    shown.send();
    await pass(3 * SECOND);
    expect(one.load).toHaveBeenCalledTimes(2);
    expect(other.load).toHaveBeenCalledTimes(2);
    shown.unmount();
    expect(shown.listeners.size).toBe(1);
    beside.unmount();
    expect(shown.listeners.size).toBe(0);
  });

  it('is asked for again where the first answer was on its way when something changed', async () => {
    const { load, answers, waits } = server('x');
    const release = waits();
    const { result, send } = await show(load);
    send();
    await pass(3 * SECOND);
    expect(load).toHaveBeenCalledTimes(1);
    answers('after');
    await act(async () => release('before'));
    await settle();
    expect(shownOf(result.current)).toBe('after');
  });

  it('is not overwritten by an earlier answer that comes late', async () => {
    const { load, answers, waits } = server('first');
    const { result, send } = await show(load);
    const release = waits();
    send();
    await pass(3 * SECOND);
    answers('newest');
    await reload(result.current);
    expect(shownOf(result.current)).toBe('newest');
    await act(async () => release('late'));
    expect(shownOf(result.current)).toBe('newest');
  });

  it.each([
    [401, 'shown'],
    [500, 'shown'],
    [403, 'forbidden'],
    [404, 'notFound'],
  ])('after a quiet request that met a %d it is %s', async (code, expected) => {
    const { load, refuses } = server('shown');
    const { result, send } = await show(load);
    refuses(code);
    send();
    await pass(3 * SECOND);
    expect(load).toHaveBeenCalledTimes(2);
    expect(shownOf(result.current)).toBe(expected);
  });

  it.each([
    [401, 'forbidden'],
    [500, 'shown'],
    [404, 'notFound'],
  ])(
    'after the reader asked again and met a %d it is %s',
    async (code, expected) => {
      const { load, refuses } = server('shown');
      const { result } = await show(load);
      refuses(code);
      await reload(result.current);
      expect(shownOf(result.current)).toBe(expected);
    },
  );

  it('is asked for once where that fails, and comes back by itself without a flash', async () => {
    const { load, answers, refuses } = server('x');
    refuses(500);
    const { result, send, states } = await show(load);
    expect(result.current.status).toBe('error');
    await pass(MINUTE);
    expect(load).toHaveBeenCalledTimes(1);
    send();
    await pass(3 * SECOND);
    expect(load).toHaveBeenCalledTimes(2);
    expect(result.current.status).toBe('error');
    answers('there');
    send();
    await pass(6 * SECOND);
    expect(shownOf(result.current)).toBe('there');
    expect(states.lastIndexOf('loading')).toBeLessThan(states.indexOf('error'));
  });

  it('is loading again where the reader retries what failed', async () => {
    const { load, refuses, waits } = server('x');
    refuses(500);
    const { result } = await show(load);
    const release = waits();
    const { current } = result;
    await act(async () => {
      if (current.status === 'error') {
        current.retry();
      }
    });
    expect(result.current.status).toBe('loading');
    await act(async () => release('there'));
    await settle();
    expect(shownOf(result.current)).toBe('there');
  });

  it('stays until the next question is answered, but not where that fails', async () => {
    const { load, refuses, waits } = server('one');
    const { result, rerender } = await show(load);
    const release = waits();
    rerender({ about: 'two' });
    expect(result.current).toMatchObject({ value: 'one', refreshing: true });
    await act(async () => release('two'));
    await settle();
    expect(result.current).toMatchObject({ value: 'two', refreshing: false });
    refuses(500);
    rerender({ about: 'three' });
    await settle();
    expect(result.current.status).toBe('error');
    waits();
    rerender({ about: 'four' });
    expect(result.current.status).toBe('loading');
  });

  it('is no longer asked for when the page is gone, or asks something else', async () => {
    const { load, waits } = server('x');
    waits();
    const { rerender, unmount } = await show(load);
    const [[first]] = load.mock.calls;
    rerender({ about: 'two' });
    expect(first?.aborted).toBe(true);
    const second = load.mock.calls[1][0];
    expect(second?.aborted).toBe(false);
    unmount();
    expect(second?.aborted).toBe(true);
  });

  it('is there at once for who comes back soon, and asked for again', async () => {
    const { load, answers } = server('old');
    const { app, unmount } = await show(load);
    unmount();
    answers('new');
    const again = await show(load, { app });
    expect(again.states).toContain('ready');
    await settle();
    expect(shownOf(again.result.current)).toBe('new');
    again.unmount();
    await pass(2 * MINUTE);
    const release = server('later');
    release.waits();
    const late = await show(release.load, { app });
    expect(late.result.current.status).toBe('loading');
  });

  it('is never shown to another user, nor in another app', async () => {
    const secret = server('secret');
    const { app } = await show(secret.load);
    const other = server('x');
    other.waits();
    const sam = await show(other.load, { app, user: 'user:default/sam' });
    expect(new Set(sam.states)).toEqual(new Set(['loading']));
    const elsewhere = await show(other.load);
    expect(new Set(elsewhere.states)).toEqual(new Set(['loading']));
  });

  it('shows what was written once the write is over, and forgets what nobody looks at', async () => {
    const { load, answers } = server('before');
    const gone = server('gone');
    const { result, wrapper, states } = await show(load);
    const { unmount } = renderHook(
      () =>
        useLearningPathsQuery({
          queryKey: ['gone'],
          queryFn: () => gone.load(),
        }),
      { wrapper },
    );
    await settle();
    unmount();
    const write = renderHook(
      () => {
        const client = useLearningPathsClient();
        const mutation = {
          mutationFn: async () => answers('after'),
          onSuccess: () => refresh(client, ['test']),
        };
        return { client, ...useMutation(mutation, client) };
      },
      { wrapper },
    );
    const kept = () =>
      write.result.current.client.getQueryData(['gone', READER]);
    expect(kept()).toBe('gone');
    await act(async () => write.result.current.mutate());
    await settle();
    expect(write.result.current.status).toBe('success');
    expect(shownOf(result.current)).toBe('after');
    expect(states.indexOf('ready')).toBe(states.lastIndexOf('loading') + 1);
    expect(kept()).toBeUndefined();
  });
});
