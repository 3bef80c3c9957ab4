import { Progress, ReviewOutcome, ReviewStatus } from './types';

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
  guide: { digest?: string; revision?: number };
  /** How long a review lasts; absent where it lasts until the text moves. */
  intervalMs?: number;
  /**
   * Names the team and guide; it spreads due dates by up to a tenth of the interval, so
   * that not all of a section falls due in one day.
   */
  spreadBy: string;
  now: number;
}

/**
 * Whether the text is another than the attested one: by the author's revisions, where
 * both have one, else by digest. A text without a digest never moves.
 *
 * @public
 */
export function hasMoved(
  attestation: { digest?: string; revision?: number },
  guide: { digest?: string; revision?: number },
): boolean {
  if (attestation.revision !== undefined && guide.revision !== undefined) {
    return guide.revision > attestation.revision;
  }
  return (
    guide.digest !== undefined &&
    attestation.digest !== undefined &&
    guide.digest !== attestation.digest
  );
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
  if (hasMoved(attestation, guide)) {
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

function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000;
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
