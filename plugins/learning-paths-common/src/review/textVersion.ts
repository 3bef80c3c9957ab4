/**
 * Whether authors decide by the revisions that they give their texts when reviews go
 * stale, or every change of a text does.
 *
 * @public
 */
export type RevisionRule = 'honour' | 'ignore';

/**
 * What tells a text from another one.
 *
 * @public
 */
export interface TextVersion {
  /** By the present rule; absent where the text is not ours to read. */
  digest?: string;
  /** As the author gave it; absent where there is none. */
  revision?: number;
}

/**
 * Whether the text moved since it was attested to: by the author's revisions, where both
 * have one and they are honoured, else by digest. A text without a digest never moves.
 *
 * @public
 */
export function textMoved(
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
    isAnother(attestation, guide) && !textMoved(attestation, guide, revisions)
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
