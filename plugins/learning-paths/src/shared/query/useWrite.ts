import { toError } from '@backstage/errors';
import { useCallback, useState } from 'react';

/** Where a write stands that somebody asked for. */
export type Writing =
  | { status: 'idle' }
  | { status: 'busy' }
  | { status: 'failed'; error: Error };

/** One write at a time; `run` says whether it went well, and keeps what went wrong. */
export function useWrite(): {
  writing: Writing;
  run: (write: () => Promise<unknown>) => Promise<boolean>;
  reset: () => void;
} {
  const [writing, setWriting] = useState<Writing>({ status: 'idle' });
  const run = useCallback(async (write: () => Promise<unknown>) => {
    setWriting({ status: 'busy' });
    try {
      await write();
      setWriting({ status: 'idle' });
      return true;
    } catch (error) {
      setWriting({ status: 'failed', error: toError(error) });
      return false;
    }
  }, []);
  const reset = useCallback(() => setWriting({ status: 'idle' }), []);
  return { writing, run, reset };
}
