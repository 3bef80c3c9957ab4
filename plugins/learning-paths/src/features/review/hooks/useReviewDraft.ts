import {
  needsEndDate,
  ReviewOutcome,
  reviewProblems,
  ReviewRequest,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useState } from 'react';

/** What somebody is about to attest. */
export interface Draft {
  outcome: ReviewOutcome;
  comment: string;
  /** `YYYY-MM-DD`, or empty. */
  until: string;
}

/** What is still wrong with a draft. */
export interface DraftProblems {
  comment?: 'needed';
  until?: 'needed' | 'past';
}

const EMPTY: Draft = { outcome: 'reviewed', comment: '', until: '' };

function problemsOf(
  draft: Draft,
  notApplicableNeedsUntil: boolean,
): DraftProblems {
  const found = reviewProblems(toRequest(draft), {
    notApplicableNeedsUntil,
    now: Date.now(),
  });
  const problems: DraftProblems = {};
  if (found.includes('reason-needed')) {
    problems.comment = 'needed';
  }
  if (found.includes('end-date-needed')) {
    problems.until = 'needed';
  }
  if (found.includes('end-date-past')) {
    problems.until = 'past';
  }
  return problems;
}

function toRequest({
  outcome,
  comment,
  until,
}: Draft): Omit<ReviewRequest, 'digest'> {
  return {
    outcome,
    comment: comment.trim() || undefined,
    until: (outcome !== 'reviewed' && until) || undefined,
  };
}

/**
 * A draft that says what it lacks, but only after somebody tried to send it.
 *
 * @param notApplicableNeedsUntil - whether "not applicable" needs an end date here
 */
export function useReviewDraft(notApplicableNeedsUntil: boolean): {
  draft: Draft;
  /** Whether what was chosen needs an end date. */
  needsUntil: boolean;
  problems: DraftProblems;
  change: (changes: Partial<Draft>) => void;
  reset: () => void;
  /** What to send; undefined where something is wrong. */
  check: () => Omit<ReviewRequest, 'digest'> | undefined;
} {
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const needsUntil = needsEndDate(draft.outcome, { notApplicableNeedsUntil });
  const problems = problemsOf(draft, notApplicableNeedsUntil);
  return {
    draft,
    needsUntil,
    problems: tried ? problems : {},
    change: changes => setDraft(before => ({ ...before, ...changes })),
    reset: () => {
      setDraft(EMPTY);
      setTried(false);
    },
    check: () => {
      const fine = Object.keys(problems).length === 0;
      setTried(!fine);
      return fine ? toRequest(draft) : undefined;
    },
  };
}
