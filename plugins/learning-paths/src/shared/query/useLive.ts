import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useEffect, useRef } from 'react';

/** Channel of the backend's signals; they say that something changed, never what. */
const CHANNEL = 'learning-paths';

/**
 * In milliseconds. Signals reach every open page at once: each waits for a time of its own,
 * so that a thousand pages do not ask in the same instant, and many signals make one request.
 */
const SOONEST = 500;
const SPREAD = 1500;

/** In milliseconds: where signals never end, a page still asks no more often than this. */
const REST = 5000;

/** In milliseconds: after so long out of sight a page asks, signal or not. */
const LONG_ABSENCE = 5 * 60 * 1000;

/**
 * Calls `refresh` when something may have changed: after a signal, and when the reader comes
 * back after a while. A page that nobody sees waits until somebody does. In an app without
 * signals the latter still holds.
 */
export function useLive(refresh: () => Promise<unknown>, wanted: boolean) {
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  }, [refresh]);

  useEffect(() => {
    if (!wanted) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let missed = false;
    let hiddenAt = Date.now();
    let restsUntil = 0;

    const run = () => {
      timer = undefined;
      restsUntil = Date.now() + REST;
      // What goes wrong here is the business of `refresh`.
      latest.current().catch(() => {});
    };
    const plan = () => {
      if (document.hidden) {
        missed = true;
        return;
      }
      missed = false;
      const wait = SOONEST + Math.random() * SPREAD;
      timer ??= setTimeout(run, Math.max(wait, restsUntil - Date.now()));
    };
    const look = () => {
      if (document.hidden) {
        hiddenAt = Date.now();
        missed ||= timer !== undefined;
        clearTimeout(timer);
        timer = undefined;
      } else if (missed || Date.now() - hiddenAt > LONG_ABSENCE) {
        plan();
      }
    };
    const subscription = signals?.subscribe(CHANNEL, plan);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      subscription?.unsubscribe();
      document.removeEventListener('visibilitychange', look);
    };
  }, [signals, wanted]);
}
