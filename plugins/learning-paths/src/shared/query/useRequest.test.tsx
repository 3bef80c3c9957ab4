import { signalApiRef } from '@backstage/plugin-signals-react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { testSignals } from '../../__testUtils__/testSignals';
import { RequestOptions, RequestState, useRequest } from './useRequest';

const MINUTE = 60_000;

/** A request that answers what was said last, and counts. */
function server<T>(first: T) {
  let answer = async () => first;
  const load = jest.fn(() => answer());
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

function valueOf<T>(state: RequestState<T>) {
  return state.status === 'ready' ? state.value : state.status;
}

async function show<T>(
  load: () => Promise<T>,
  options?: RequestOptions<T>,
  isSignalled = true,
) {
  const signals = testSignals();
  const states: string[] = [];
  const wrapper = ({ children }: { children: ReactNode }) =>
    isSignalled ? (
      <TestApiProvider apis={[[signalApiRef, signals.api]]}>
        {children}
      </TestApiProvider>
    ) : (
      <TestApiProvider apis={[]}>{children}</TestApiProvider>
    );
  const rendered = renderHook(
    () => {
      const state = useRequest(load, options);
      states.push(
        state.status === 'ready' && state.refreshing
          ? 'refreshing'
          : state.status,
      );
      return state;
    },
    { wrapper },
  );
  await pass(0);
  return { ...rendered, ...signals, states };
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
    await pass(3000);
    expect(load).toHaveBeenCalledTimes(1);

    for (let signal = 0; signal < 20; signal++) {
      send();
      await pass(20);
    }
    await pass(3000);
    expect(load).toHaveBeenCalledTimes(2);
    expect(valueOf(result.current)).toBe('new');
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
      await pass(1000);
    }
    expect(load).toHaveBeenCalledTimes(4);
  });

  it('stays the same object where the answer says the same', async () => {
    const { load, answers } = server({ guides: [1] });
    const { result, send } = await show(load);
    const before = valueOf(result.current);
    answers({ guides: [1] });
    send();
    await pass(3000);
    expect(load).toHaveBeenCalledTimes(2);
    expect(valueOf(result.current)).toBe(before);
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
    await pass(3000);
    expect(load).toHaveBeenCalledTimes(2);
    hide(true);
    await pass(MINUTE);
    hide(false);
    await pass(3000);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is asked for after a long absence, also in an app without signals', async () => {
    const { load, answers } = server('old');
    const { result } = await show(load, undefined, false);
    answers('new');
    hide(true);
    await pass(6 * MINUTE);
    hide(false);
    await pass(3000);
    expect(load).toHaveBeenCalledTimes(2);
    expect(valueOf(result.current)).toBe('new');
  });

  it('is not followed where that is not wanted, nor when the page is gone', async () => {
    const quiet = server('x');
    const once = await show(quiet.load, { live: false });
    expect(once.listeners.size).toBe(0);

    const { load } = server('x');
    const { send, listeners, unmount } = await show(load);
    send();
    unmount();
    await pass(3000);
    expect(listeners.size).toBe(0);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is not overwritten by an earlier answer that comes late', async () => {
    const { load, answers, waits } = server('first');
    const { result, send } = await show(load);
    const release = waits();
    send();
    await pass(3000);
    answers('newest');
    const { current } = result;
    await act(async () => {
      await (current.status === 'ready' && current.reload());
    });
    expect(valueOf(result.current)).toBe('newest');
    await act(async () => release('late'));
    expect(valueOf(result.current)).toBe('newest');
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
    await pass(3000);
    expect(valueOf(result.current)).toBe(expected);
  });

  it('comes back by itself where it could not be loaded', async () => {
    const { load, answers, refuses } = server('x');
    refuses(500);
    const { result, send } = await show(load);
    expect(result.current.status).toBe('error');
    answers('there');
    send();
    await pass(3000);
    expect(valueOf(result.current)).toBe('there');
  });

  it('is held back where it would disturb the reader, until it is asked for', async () => {
    const { load, answers } = server('old');
    const { result, send } = await show(load, { disturbs: () => true });
    answers('new');
    send();
    await pass(3000);
    const { current } = result;
    expect(current).toMatchObject({ value: 'old', outdated: true });
    await act(async () => {
      await (current.status === 'ready' && current.reload());
    });
    expect(result.current).toMatchObject({ value: 'new', outdated: false });
  });
});
