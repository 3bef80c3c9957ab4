import { resolve } from 'node:path';
import { DefaultContentPool } from '../DefaultContentPool';

/** A pool in whose threads a text can do whatever it says; see `hostileEntry`. */
export function hostilePool(options: {
  deadlineMs: number;
  hasReaders?: boolean;
}): DefaultContentPool {
  return new DefaultContentPool({
    ...options,
    entry: resolve(__dirname, 'hostileEntry.ts'),
  });
}
