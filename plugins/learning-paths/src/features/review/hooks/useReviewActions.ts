import { useApi } from '@backstage/core-plugin-api';
import {
  Guide,
  ReviewRequest,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { statusCodeOf } from '../../../shared/query/queryState';
import { useLearningPathsMutation } from '../../../shared/query/useLearningPathsMutation';
import { WriteState, writeStateOf } from './writeState';

/** Where on the page the reader did something, and so where its outcome is shown. */
export type Place = 'notice' | 'panel';

/** What the reader says of the guide; the page knows the rest. */
type Statement = Omit<ReviewRequest, 'digest' | 'opened'>;

/** What the reader did last, and about which text. */
interface Act {
  kind: 'attest' | 'undo';
  place: Place;
  /** Digest of the text that was before them. */
  seenDigest: string | undefined;
}

/** What a reader can do about the team's review of a guide. */
export interface ReviewActions {
  /** What became of the last act, and nothing as long as there was none. */
  writing: WriteState;
  last?: Act;
  /** True once it is done and the page shows it. */
  attest(review: Statement, place: Place): Promise<boolean>;
  undo(): Promise<boolean>;
  /** Reads the guide again, with the state of its review. */
  reload(): Promise<unknown>;
}

type Write = Act & {
  /** What was said of another guide or for another team says nothing here. */
  about: string;
  send: () => Promise<unknown>;
  /** Reads that guide again: by then the page may have another. */
  reload: () => Promise<unknown>;
};

/** Attests to the text on the page for the team on the page, and takes that back. */
export function useReviewActions(
  guide: Guide,
  reload: () => Promise<unknown>,
): ReviewActions {
  const api = useApi(learningPathsApiRef);
  const { path, digest, team: view } = guide;
  const team = view?.team;
  const version = view?.review?.version;
  const about = `${team} ${path}`;

  const mutation = useLearningPathsMutation({
    mutationFn: ({ send }: Write) => send(),
    onSuccess: (_answer, written) => written.reload(),
    // Whoever was overtaken is shown by whom.
    onError: (error, written) =>
      statusCodeOf(error) === 412 ? written.reload() : undefined,
  });
  const write = (act: Omit<Act, 'seenDigest'>, send: Write['send']) =>
    mutation
      .mutateAsync({ ...act, seenDigest: digest, about, send, reload })
      .then(
        () => true,
        () => false,
      );
  const last =
    mutation.variables?.about === about ? mutation.variables : undefined;

  return {
    writing: last ? writeStateOf(mutation) : { status: 'idle' },
    last,
    reload,
    attest: async (review, place) =>
      team !== undefined &&
      write({ kind: 'attest', place }, () =>
        api.putReview({
          team,
          path,
          version,
          // The reader has its page before them.
          review: { ...review, digest, opened: true },
        }),
      ),
    undo: async () =>
      team !== undefined &&
      version !== undefined &&
      write({ kind: 'undo', place: 'panel' }, () =>
        api.undoReview({ team, path, version }),
      ),
  };
}
