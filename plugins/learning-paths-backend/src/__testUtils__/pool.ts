import {
  ContentPool,
  ContentPoolOptions,
  DefaultContentPool,
} from '@learning-paths/content';
import { resolve } from 'node:path';

/** The pool of a test file, closed after its tests. */
export function testPool(options?: ContentPoolOptions): ContentPool {
  const pool = new DefaultContentPool(options);
  afterAll(() => pool.close());
  return pool;
}

/** For a pool whose threads stay at a text for ever that has `!!parse!!` or `!!render!!` in it. */
export const hostile = {
  deadlineMs: 200,
  entry: resolve(__dirname, 'hostileEntry.ts'),
};
