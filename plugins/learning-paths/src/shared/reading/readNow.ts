import { StorageApi } from '@backstage/core-plugin-api';

/** What a storage says of a key; `unknown` where it has to ask first. */
export interface Snapshot {
  presence: 'unknown' | 'absent' | 'present';
  value?: unknown;
}

/** In milliseconds. */
const PATIENCE = 5_000;

/** What a storage holds at this moment; undefined where it does not answer. */
export function readNow(
  storage: StorageApi,
  key: string,
): Promise<Snapshot | undefined> {
  const known = storage.snapshot(key);
  if (known.presence !== 'unknown') {
    return Promise.resolve(known);
  }
  const waiting: { unsubscribe: () => void }[] = [];
  const answer = new Promise<Snapshot | undefined>(resolve => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE);
    waiting.push(
      { unsubscribe: () => clearTimeout(timer) },
      storage.observe$(key).subscribe({
        next: resolve,
        error: () => resolve(undefined),
      }),
    );
  });
  return answer.finally(() => waiting.forEach(part => part.unsubscribe()));
}
