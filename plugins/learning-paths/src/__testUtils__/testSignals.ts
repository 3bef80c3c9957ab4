import { SignalApi } from '@backstage/plugin-signals-react';

/** Signals as an app has them, and a way to send one. */
export function testSignals() {
  const listeners = new Map<() => void, string>();
  const api: SignalApi = {
    subscribe: (channel, onMessage) => {
      // Ours have no content.
      const listener = () => onMessage(JSON.parse('{}'));
      listeners.set(listener, channel);
      return { unsubscribe: () => listeners.delete(listener) };
    },
  };
  return {
    api,
    listeners,
    send: (to = 'learning-paths') => {
      for (const [listener, channel] of listeners) {
        if (channel === to) {
          listener();
        }
      }
    },
  };
}
