import { ConflictError, CustomErrorBase } from '@backstage/errors';
import { Refusal } from '../store/reviews/types';

/** A guide by name, so that an answer about several says which one it means. */
interface NamedGuide {
  path: string;
  title: string;
}

/** The text is another than the one attested to; the body of the answer has today's digest. */
export class TextMovedError extends ConflictError {
  readonly path: string;
  readonly title: string;
  readonly digest?: string;

  constructor({ path, title }: NamedGuide, digest: string | undefined) {
    super(
      digest
        ? `The text of '${title}' (${path}) changed since you opened it; look at what changed, and attest to the new text`
        : `The guide '${title}' (${path}) was just taken away; load the page again`,
    );
    this.path = path;
    this.title = title;
    this.digest = digest;
  }
}

/** Somebody else wrote the review meanwhile; the body of the answer has its version. */
export class StaleReviewError extends CustomErrorBase {
  name = 'StaleReviewError' as const;
  readonly statusCode = 412;
  readonly path: string;
  readonly title: string;
  readonly version: number;

  constructor({ path, title }: NamedGuide, version: number) {
    super(
      `Somebody attested to '${title}' (${path}) for this team meanwhile; load the review again, and attest if you still want to`,
    );
    this.path = path;
    this.title = title;
    this.version = version;
  }
}

/** Why nothing was written, as the caller is told. */
export function refusalOf(
  refusal: Refusal,
  guides: readonly { guideId: string; guide: NamedGuide }[],
): Error {
  const { guideId } = refusal;
  const guide = guides.find(found => found.guideId === guideId)?.guide ?? {
    path: guideId,
    title: guideId,
  };
  return refusal.kind === 'stale'
    ? new StaleReviewError(guide, refusal.review.version)
    : new TextMovedError(guide, refusal.digest);
}
