import { Progress, ReviewOutcome, ReviewStatus } from './api';

/**
 * Whether authors decide by the revisions that they give their texts when reviews go
 * stale, or every change of a text does.
 *
 * @public
 */
export type RevisionRule = 'honour' | 'ignore';

/**
 * What tells a text from another one: its digest by the present rule, absent where it is
 * not ours to read, and its author's revision.
 *
 * @public
 */
export interface TextVersion {
  digest?: string;
  revision?: number;
}

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
  now: number;
}

/**
 * Whether the text moved since it was attested to: by the author's revisions, where both
 * have one and they are honoured, else by digest. A text without a digest never moves.
 *
 * @public
 */
export function hasMoved(
  attestation: TextVersion,
  guide: TextVersion,
  revisions: RevisionRule = 'honour',
): boolean {
  return isByRevision(attestation, guide, revisions)
    ? (guide.revision ?? 0) > (attestation.revision ?? 0)
    : isAnother(attestation, guide);
}

/**
 * Whether the text is another than the attested one although its author, who did not raise
 * the revision, says by that that the difference is minor. The review holds; whoever relies
 * on it should know.
 *
 * @public
 */
export function textDiffers(
  attestation: TextVersion,
  guide: TextVersion,
  revisions: RevisionRule = 'honour',
): boolean {
  return (
    isAnother(attestation, guide) && !hasMoved(attestation, guide, revisions)
  );
}

/**
 * Whether the authors' revisions decide if a text moved.
 *
 * @public
 */
export function isByRevision(
  attestation: TextVersion,
  guide: TextVersion,
  revisions: RevisionRule = 'honour',
): boolean {
  return (
    revisions === 'honour' &&
    attestation.revision !== undefined &&
    guide.revision !== undefined
  );
}

function isAnother(attestation: TextVersion, guide: TextVersion): boolean {
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
  if (hasMoved(attestation, guide, input.revisions)) {
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
