import { messageOf } from './messageOf';
import { statusCodeOf } from './queryState';

/** Why a write was not taken. */
export type Refusal =
  /** The text is another than the one that the reader saw. */
  | { status: 'moved'; message: string }
  /** Somebody else wrote meanwhile. */
  | { status: 'overtaken'; message: string }
  | { status: 'forbidden'; message: string }
  /** Whatever else: perhaps it works the next time. */
  | { status: 'failed'; error: Error };

/** What the server, or the network, meant by an error that a write met. */
export function refusalOf(error: Error): Refusal {
  const message = messageOf(error);
  switch (statusCodeOf(error)) {
    case 401:
    case 403:
      return { status: 'forbidden', message };
    case 409:
      return { status: 'moved', message };
    case 412:
      return { status: 'overtaken', message };
    default:
      return { status: 'failed', error };
  }
}
