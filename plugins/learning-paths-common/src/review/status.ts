import { ReviewOutcome, ReviewStatus } from '../api';
import { endOfDay } from './days';
import { RevisionRule, textMoved, TextVersion } from './textVersion';

/**
 * What the status of a review depends on. Instants are milliseconds since 1970.
 *
 * @public
 */
export interface StatusInput {
  /** The current attestation; absent where there is none. */
  attestation?: {
    outcome: ReviewOutcome;
    /** Absent where the text was not ours to read. */
    digest?: string;
    revision?: number;
    /** Last day, `YYYY-MM-DD`, on which the outcome holds, to its end in UTC. */
    until?: string;
    at: number;
  };
  /** The guide as it is now; no digest where its text is not ours to read. */
  guide: TextVersion;
  /** `honour` where left out. */
  revisions?: RevisionRule;
  /** How long a review lasts; absent where it lasts until the text moves. */
  intervalMs?: number;
  /**
   * Names the team and guide; it spreads due dates by up to a tenth of the interval, so
   * that not all of a section falls due in one day.
   */
  spreadBy: string;
  /** The instant for which the status is asked. */
  now: number;
}

/**
 * The status of a team's review of a guide: the first rule that fits.
 *
 * @public
 */
export function reviewStatus(input: StatusInput): ReviewStatus {
  const { attestation, guide, now } = input;
  if (!attestation) {
    return 'not-reviewed';
  }
  const isPast = attestation.until ? now >= endOfDay(attestation.until) : false;
  if (attestation.outcome === 'not-applicable' && !isPast) {
    return 'not-applicable';
  }
  if (attestation.outcome !== 'reviewed' && isPast) {
    return 'due';
  }
  if (textMoved(attestation, guide, input.revisions)) {
    return 'changed';
  }
  if (attestation.outcome === 'reviewed' && now >= dueAt(input)) {
    return 'due';
  }
  return attestation.outcome;
}

function dueAt({ attestation, intervalMs, spreadBy }: StatusInput): number {
  if (!attestation || intervalMs === undefined) {
    return Infinity;
  }
  return attestation.at + intervalMs * (1 + 0.1 * fraction(spreadBy));
}

/** The same number from 0 to 1 for the same name, evenly spread over names (FNV-1a, mixed). */
function fraction(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193) >>> 0;
  }
  // Names often differ in their last character only; mixing lets all bits feel that.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0xffffffff;
}

/**
 * Whether a team is asked to do something: to review, or to look again. What else there is, is
 * settled.
 *
 * @public
 */
export function asksForReview(status: ReviewStatus): boolean {
  return ['not-reviewed', 'changed', 'due'].includes(status);
}

/**
 * Whether what a team agreed to for a while is past its end date: an exception, or that a guide
 * does not apply. It takes a new date to go on, not only another look.
 *
 * @public
 */
export function hasRunOut(review: {
  outcome: ReviewOutcome;
  status: ReviewStatus;
}): boolean {
  return review.status === 'due' && review.outcome !== 'reviewed';
}

/**
 * Whether a changed guide still counts as done, since its text changed a short time ago.
 *
 * @param changedAt - when the text became what it is, in milliseconds since 1970; undefined where
 *   nobody knows
 * @public
 */
export function isInGrace(
  changedAt: number | undefined,
  options: { graceMs: number; now: number },
): boolean {
  return changedAt !== undefined && options.now < changedAt + options.graceMs;
}
