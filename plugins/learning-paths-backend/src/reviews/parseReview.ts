import { InputError } from '@backstage/errors';
import { ReviewRequest } from '@learning-paths/backstage-plugin-learning-paths-common';
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
  options: { now: number; notApplicableNeedsUntil: boolean },
): ParsedReview {
  const { outcome, digest, until, opened } = request;
  const comment = parseText(request.comment, 'comment');
  if (outcome !== 'reviewed' && !comment) {
    throw new InputError(
      outcome === 'exception'
        ? 'An exception needs a reason: say in the comment what deviates and why, or name the ticket'
        : 'Say in the comment why the guide does not apply',
    );
  }
  if (outcome === 'reviewed' && until) {
    throw new InputError(
      'Only an exception or "not applicable" has an end date; leave "until" out',
    );
  }
  const needsUntil =
    outcome === 'exception' ||
    (outcome === 'not-applicable' && options.notApplicableNeedsUntil);
  if (needsUntil && !until) {
    throw new InputError(
      'An end date is needed: give the last day in "until", as 2027-03-31',
    );
  }
  if (until) {
    requireDay(until, options.now);
  }
  return { outcome, digest, until, comment, opened };
}

function requireDay(until: string, now: number): void {
  const time = Date.parse(`${until}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(until) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(until);
  if (!isDay) {
    throw new InputError(
      `'${until}' is not a day; write the end date as 2027-03-31`,
    );
  }
  if (until < new Date(now).toISOString().slice(0, 10)) {
    throw new InputError(`The end date ${until} is past; choose a later day`);
  }
}
