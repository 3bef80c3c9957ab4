import { statusCodeOf } from '../../../shared/query/queryState';
import { serverMessageOf } from '../../../shared/query/serverMessageOf';

/** Why a write was not taken. */
export type Refusal =
  /** A text is another than the one that the reader saw. */
  | { status: 'textMoved'; message: string }
  /** Somebody else wrote meanwhile. */
  | { status: 'overtaken'; message: string }
  | { status: 'forbidden'; message: string }
  /** Whatever else; perhaps it goes well the next time. */
  | { status: 'failed'; error: Error };

/** What a component renders of a write that somebody asked for. */
export type WriteState =
  | { status: 'idle' }
  | { status: 'saving' }
  | { status: 'saved' }
  | Refusal;

function refusalOf(error: Error): Refusal {
  const message = serverMessageOf(error);
  switch (statusCodeOf(error)) {
    case 401:
    case 403:
      return { status: 'forbidden', message };
    case 409:
      return { status: 'textMoved', message };
    case 412:
      return { status: 'overtaken', message };
    default:
      return { status: 'failed', error };
  }
}

/** Where a mutation of TanStack's stands, in the words of our server. */
export function writeStateOf(
  mutation:
    | { status: 'idle' | 'pending' | 'success' }
    | { status: 'error'; error: Error },
): WriteState {
  switch (mutation.status) {
    case 'pending':
      return { status: 'saving' };
    case 'success':
      return { status: 'saved' };
    case 'error':
      return refusalOf(mutation.error);
    default:
      return { status: 'idle' };
  }
}
