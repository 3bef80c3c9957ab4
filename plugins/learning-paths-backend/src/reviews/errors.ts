import { ConflictError, CustomErrorBase } from '@backstage/errors';

/** The text is another than the one attested to; the body of the answer has today's digest. */
export class TextMovedError extends ConflictError {
  readonly digest?: string;

  constructor(path: string, digest: string | undefined) {
    super(
      digest
        ? `The text of '${path}' changed since you opened it; look at what changed, and attest to the new text`
        : `The guide '${path}' was just taken away; load the page again`,
    );
    this.digest = digest;
  }
}

/** Somebody else wrote the review meanwhile; the body of the answer has its version. */
export class StaleReviewError extends CustomErrorBase {
  name = 'StaleReviewError' as const;
  readonly statusCode = 412;
  readonly version: number;

  constructor(version: number) {
    super(
      'Somebody attested for this team meanwhile; load the review again, and attest if you still want to',
    );
    this.version = version;
  }
}
