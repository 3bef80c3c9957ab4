import { useApiHolder } from '@backstage/core-plugin-api';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refreshAll } from './refresh';

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

function listen(client: QueryClient, signals: SignalApi | undefined) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let missed = false;
  let hiddenAt = Date.now();
  let restsUntil = 0;

  const run = () => {
    timer = undefined;
    restsUntil = Date.now() + REST;
    void refreshAll(client);
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
}

interface Listening {
  /** How many parts of the page want it. */
  wanted: number;
  stop: () => void;
}

const listening = new WeakMap<QueryClient, Listening>();

/** However many parts of a page follow the changes, one listener asks for all of them. */
function follow(client: QueryClient, signals: SignalApi | undefined) {
  const entry = listening.get(client) ?? {
    wanted: 0,
    stop: listen(client, signals),
  };
  entry.wanted += 1;
  listening.set(client, entry);
  return () => {
    entry.wanted -= 1;
    if (entry.wanted === 0) {
      listening.delete(client);
      entry.stop();
    }
  };
}

/**
 * Keeps what is on the page up to date: asks again after a signal, and when the reader comes
 * back after a while. A page that nobody sees waits until somebody does. In an app without
 * signals the latter still holds.
 */
export function useLiveUpdates(client: QueryClient, wanted: boolean) {
  const signals = useApiHolder().get(signalApiRef);
  useEffect(
    () => (wanted ? follow(client, signals) : undefined),
    [client, signals, wanted],
  );
}
