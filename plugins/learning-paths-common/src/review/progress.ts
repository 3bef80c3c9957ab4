import { Progress, ReviewStatus } from '../api';

const counts = {
  'not-reviewed': 'notReviewed',
  reviewed: 'reviewed',
  exception: 'exception',
  'not-applicable': 'notApplicable',
  changed: 'changed',
  due: 'due',
} as const;

/**
 * How many guides are in a status.
 *
 * @public
 */
export function countOf(progress: Progress, status: ReviewStatus): number {
  return progress[counts[status]];
}

/**
 * Adds up how far a team is.
 *
 * @param guides - one entry for each distinct guide that counts. `inGrace` says of a
 *   changed one that the grace period after the change has not passed.
 * @public
 */
export function progressOf(
  guides: readonly { status: ReviewStatus; inGrace?: boolean }[],
): Progress {
  const count = (status: ReviewStatus) =>
    guides.filter(guide => guide.status === status).length;
  const changedInGrace = guides.filter(
    ({ status, inGrace }) => status === 'changed' && inGrace,
  ).length;
  const reviewed = count('reviewed');
  const exception = count('exception');
  const notApplicable = count('not-applicable');
  return {
    total: guides.length,
    done: reviewed + exception + notApplicable + changedInGrace,
    reviewed,
    exception,
    notApplicable,
    changed: count('changed'),
    due: count('due'),
    notReviewed: count('not-reviewed'),
  };
}
