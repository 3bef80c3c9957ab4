import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import {
  Guide,
  ReviewRequest,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useCallback, useState } from 'react';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { messageOf } from '../../../shared/query/messageOf';
import { statusCodeOf } from '../../../shared/query/useRequest';

/** What became of the last thing that the reader attested or took back. */
export type Writing =
  | { status: 'idle' }
  | { status: 'saving' }
  | { status: 'saved' }
  | { status: 'undone' }
  /** The text is another than the one that the reader saw; `seen` is the digest of that. */
  | { status: 'moved'; seen?: string }
  /** Somebody else wrote the review meanwhile; theirs is on the page. */
  | { status: 'overtaken' }
  | { status: 'forbidden'; message: string }
  | { status: 'failed'; error: Error };

/** Where on the page the reader did it, and so where its outcome is shown. */
export type Place = 'notice' | 'panel';

/** What the reader says of the guide; the page knows the rest. */
type Words = Omit<ReviewRequest, 'digest' | 'opened'>;

/** What a reader can do about the team's review of a guide. */
export interface Reviewing {
  writing: Writing;
  place: Place;
  /** True once it is done and the page shows it. */
  attest(review: Words, place: Place): Promise<boolean>;
  undo(): Promise<boolean>;
  /** Reads the guide again, with the state of its review. */
  reload(): Promise<unknown>;
}

const IDLE: Writing = { status: 'idle' };
const PANEL: Place = 'panel';

/** Attests to the text on the page for the team on the page, and takes that back. */
export function useReviewing(
  guide: Guide,
  reload: () => Promise<unknown>,
): Reviewing {
  const api = useApi(learningPathsApiRef);
  const { path, digest, team: view } = guide;
  const team = view?.team;
  const version = view?.review?.version;

  // What was said of another guide or for another team says nothing here.
  const about = `${team} ${path}`;
  const [last, setLast] = useState({ about, place: PANEL, writing: IDLE });
  const writing = last.about === about ? last.writing : IDLE;

  const write = useCallback(
    async (place: Place, request: () => Promise<unknown>, done: Writing) => {
      const settle = (next: Writing) =>
        setLast({ about, place, writing: next });
      settle({ status: 'saving' });
      try {
        await request();
        await reload();
        settle(done);
        return true;
      } catch (cause) {
        const error = toError(cause);
        switch (statusCodeOf(error)) {
          case 409:
            settle({ status: 'moved', seen: digest });
            break;
          case 412:
            await reload();
            settle({ status: 'overtaken' });
            break;
          case 401:
          case 403:
            settle({ status: 'forbidden', message: messageOf(error) });
            break;
          default:
            settle({ status: 'failed', error });
        }
        return false;
      }
    },
    [about, digest, reload],
  );

  const attest = useCallback(
    async (review: Words, place: Place) =>
      team !== undefined &&
      write(
        place,
        () =>
          api.putReview({
            team,
            path,
            version,
            // The reader has its page before them.
            review: { ...review, digest, opened: true },
          }),
        { status: 'saved' },
      ),
    [api, team, path, version, digest, write],
  );
  const undo = useCallback(
    async () =>
      team !== undefined &&
      version !== undefined &&
      write(PANEL, () => api.undoReview({ team, path, version }), {
        status: 'undone',
      }),
    [api, team, path, version, write],
  );
  return { writing, place: last.place, attest, undo, reload };
}
