import { ReviewOutcome, ReviewRequest } from '../api';
import { dayOf, isDay } from './days';

/**
 * Longest text, in characters, that somebody adds to what they do: a comment on a review, a note
 * on a link.
 *
 * @public
 */
export const textLimit = 2_000;

/**
 * What of a text is kept: line feeds and tabs are text; other control characters are not, and
 * databases choke on some.
 *
 * @public
 */
export function toPlainText(written: string): string {
  return written
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

/**
 * Whether an outcome needs a reason, in the comment.
 *
 * @public
 */
export function needsReason(outcome: ReviewOutcome): boolean {
  return outcome !== 'reviewed';
}

/**
 * What an organisation asks for beyond what everybody does.
 *
 * @public
 */
export interface ReviewRules {
  /** "Not applicable" needs an end date, as an exception does. */
  notApplicableNeedsUntil: boolean;
}

/**
 * Whether an outcome needs an end date.
 *
 * @public
 */
export function needsEndDate(
  outcome: ReviewOutcome,
  rules: ReviewRules,
): boolean {
  return (
    outcome === 'exception' ||
    (outcome === 'not-applicable' && rules.notApplicableNeedsUntil)
  );
}

/**
 * Something that is wrong with what somebody wants to attest.
 *
 * @public
 */
export type ReviewProblem =
  | 'reason-needed'
  | 'end-date-needed'
  | 'end-date-without-need'
  | 'end-date-no-day'
  | 'end-date-past';

/**
 * All that is wrong with what somebody wants to attest, by the words of the request alone. That its
 * comment keeps to {@link textLimit} is for whoever takes the comment to see.
 *
 * @param options - `now`: milliseconds since 1970
 * @public
 */
export function reviewProblems(
  request: Pick<ReviewRequest, 'outcome' | 'comment' | 'until'>,
  options: ReviewRules & { now: number },
): ReviewProblem[] {
  const { outcome, until } = request;
  const comment = toPlainText(request.comment ?? '');
  const problems: [ReviewProblem, boolean][] = [
    ['reason-needed', needsReason(outcome) && !comment],
    ['end-date-without-need', outcome === 'reviewed' && Boolean(until)],
    ['end-date-needed', needsEndDate(outcome, options) && !until],
    ['end-date-no-day', Boolean(until) && !isDay(until ?? '')],
    ['end-date-past', isDay(until ?? '') && (until ?? '') < dayOf(options.now)],
  ];
  return problems.filter(([, isThere]) => isThere).map(([problem]) => problem);
}
