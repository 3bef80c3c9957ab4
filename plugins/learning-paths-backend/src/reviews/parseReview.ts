import { InputError } from '@backstage/errors';
import {
  ReviewProblem,
  reviewProblems,
  ReviewRequest,
  ReviewRules,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { NewAttestation } from '../store/reviews/types';
import { parseText } from '../util/parseText';

/** What a request says, checked, before the text is known that it is about. */
export type ParsedReview = Omit<NewAttestation, 'revision' | 'digest'> &
  Pick<ReviewRequest, 'digest'>;

/**
 * Checks what somebody wants to attest.
 *
 * @throws InputError that says what is missing
 */
export function parseReview(
  request: ReviewRequest,
  options: ReviewRules & { now: number },
): ParsedReview {
  const { outcome, digest, until, opened } = request;
  const comment = parseText(request.comment, 'comment');
  const [problem] = reviewProblems({ outcome, comment, until }, options);
  if (problem) {
    throw new InputError(explain(problem, request));
  }
  return { outcome, digest, until, comment, opened };
}

function explain(problem: ReviewProblem, request: ReviewRequest): string {
  const { outcome, until } = request;
  switch (problem) {
    case 'reason-needed':
      return outcome === 'exception'
        ? 'An exception needs a reason: say in the comment what deviates and why, or name the ticket'
        : 'Say in the comment why the guide does not apply';
    case 'end-date-without-need':
      return 'Only an exception or "not applicable" has an end date; leave "until" out';
    case 'end-date-needed':
      return 'An end date is needed: give the last day in "until", as 2027-03-31';
    case 'end-date-no-day':
      return `'${until}' is not a day; write the end date as 2027-03-31`;
    case 'end-date-past':
    default:
      return `The end date ${until} is past; choose a later day`;
  }
}
