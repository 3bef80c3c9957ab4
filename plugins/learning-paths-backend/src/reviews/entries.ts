import { ConflictError, InputError } from '@backstage/errors';
import { AnyGuide, isExternalPage } from '../library/external/externalPages';
import {
  AttestationEntry,
  AttestResult,
  NewAttestation,
} from '../store/reviews/types';
import { SeenVersion } from '../store/reviews/seenVersion';
import { StaleReviewError, TextMovedError } from './errors';
import { ParsedReview } from './parseReview';
import { FoundGuide } from './ReviewableGuides';

/** What somebody attests to one guide. */
export interface ReviewEntry {
  found: FoundGuide;
  /** Of the review that the caller saw, left out for none. */
  version?: SeenVersion;
  parsed: ParsedReview;
}

/**
 * An entry as it is stored.
 *
 * @throws InputError when the request does not say which text it is about
 * @throws ConflictError when nobody could read the text yet
 */
export function toEntry({
  found: { guide, guideId },
  version,
  parsed,
}: ReviewEntry): AttestationEntry {
  return {
    guide: {
      guideId,
      file: isExternalPage(guide)
        ? undefined
        : { source: guide.source, file: guide.file },
    },
    version,
    attestation: pinned(guide, parsed),
  };
}

function pinned(
  guide: AnyGuide,
  parsed: ParsedReview,
): Omit<NewAttestation, 'revision'> {
  const { path, digest: now } = guide;
  const { digest } = parsed;
  const target = isExternalPage(guide) ? guide.target.kind : 'document';
  if (target === 'external') {
    if (digest !== undefined) {
      throw new InputError(
        `The text of '${path}' is not ours to read, so it has no digest; leave "digest" out`,
      );
    }
    return parsed;
  }
  if (target === 'techdocs' && now === undefined) {
    throw new ConflictError(
      `The text of '${path}' could not be read yet, so nobody can attest to it; see that TechDocs has published the page, and try again in some minutes`,
    );
  }
  if (digest === undefined) {
    throw new InputError(
      `Say which text of '${path}' you saw: give its "digest", as the guide has it`,
    );
  }
  return { ...parsed, digest };
}

/** Why nothing was written, as the caller is told. */
export function refusalOf(
  refusal: Exclude<AttestResult, { kind: 'attested' }>,
  entries: readonly ReviewEntry[],
): Error {
  const { guideId } = refusal;
  const guide = entries.find(({ found }) => found.guideId === guideId)?.found
    .guide ?? { path: guideId, title: guideId };
  return refusal.kind === 'stale'
    ? new StaleReviewError(guide, refusal.review.version)
    : new TextMovedError(guide, refusal.digest);
}
