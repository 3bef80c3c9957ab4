import { ConflictError, InputError } from '@backstage/errors';
import {
  ReviewProblem,
  reviewProblems,
  ReviewRequest,
  ReviewRules,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { ExternalPage } from '../library/external/externalPages';
import { Attestation } from '../store/reviews/types';
import { parseText } from '../util/parseText';

/** What a request says of a guide, checked; who says it is known from elsewhere. */
export type Statement = Pick<
  Attestation,
  'outcome' | 'comment' | 'until' | 'digest' | 'opened'
>;

/** A guide, as far as it matters which text somebody saw. */
type AttestedGuide = Pick<ExternalPage, 'path' | 'digest'> &
  Partial<Pick<ExternalPage, 'target'>>;

/**
 * Checks what somebody wants to attest of a guide.
 *
 * @throws InputError that says what is missing
 * @throws ConflictError when nobody could read the guide's text yet
 */
export function parseAttestation(
  request: ReviewRequest,
  options: ReviewRules & { guide: AttestedGuide; now: number },
): Statement {
  const { outcome, until, opened } = request;
  const comment = parseText(request.comment, 'comment');
  const [problem] = reviewProblems({ outcome, comment, until }, options);
  if (problem) {
    throw new InputError(explain(problem, request));
  }
  const digest = parseDigest(request, options.guide);
  return { outcome, comment, until, digest, opened };
}

/** Which text somebody saw, of a guide that has a text of ours. */
function parseDigest(
  { digest }: ReviewRequest,
  guide: AttestedGuide,
): string | undefined {
  const { path, target } = guide;
  if (target?.kind === 'external') {
    if (digest !== undefined) {
      throw new InputError(
        `The text of '${path}' is not ours to read, so it has no digest; leave "digest" out`,
      );
    }
    return undefined;
  }
  if (target?.kind === 'techdocs' && guide.digest === undefined) {
    throw new ConflictError(
      `The text of '${path}' could not be read yet, so nobody can attest to it; see that TechDocs has published the page, and try again in some minutes`,
    );
  }
  if (digest === undefined) {
    throw new InputError(
      `Say which text of '${path}' you saw: give its "digest", as the guide has it`,
    );
  }
  return digest;
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
