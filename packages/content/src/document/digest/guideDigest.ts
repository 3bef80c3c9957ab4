import { sha256 } from '../../util/sha256';
import { normaliseForN1 } from './formerDigest';
import { imageTargetsOf } from './imageTargets';
import { blocksOf, normalise, normalisedLines, plainLines } from './normalise';

/**
 * Names the rule by which digests are taken: of their prefix, and of what is stored.
 *
 * @public
 */
export const digestVersion = 'n2';

/**
 * A file that a document shows: an image or diagram of its own source.
 *
 * @public
 */
export interface ShownFile {
  /** As the document writes it. */
  target: string;
  /** In the shared path space. */
  path: string;
  /** SHA-256 of its bytes, in hex. */
  hash: string;
}

/**
 * What a digest is made of, as far as the text alone says.
 *
 * @public
 */
export interface DigestParts {
  /** 64 hex digits: of title and body, normalised. */
  textDigest: string;
  /** Targets of images, as written and each once; most lead to a file that is shown. */
  imageTargets: string[];
}

/**
 * Reads of a text what its digest is made of.
 *
 * @param images - Targets of the images that its page shows. The rules here find those of
 * usual spellings whatever renders them; these make sure that no unusual one is missing.
 * @public
 */
export function digestParts(
  text: { title: string; body: string },
  images: readonly string[] = [],
): DigestParts {
  const lines = plainLines(text.body);
  const blocks = blocksOf(lines.join('\n'));
  return {
    textDigest: textDigestOf(text.title, normalisedLines(lines, blocks.tokens)),
    imageTargets: [...new Set([...imageTargetsOf(blocks), ...images])],
  };
}

/**
 * Digest of what a team reviews: title and body, and the bytes of the files that they
 * show. Where a file lies does not count, so that a guide may move with its images.
 *
 * @param files - that exist; a target that leads nowhere shows nothing.
 * @returns `n2:` and 64 hex digits.
 * @public
 */
export function digestWith(
  { textDigest }: Pick<DigestParts, 'textDigest'>,
  files: readonly Pick<ShownFile, 'target' | 'hash'>[],
): string {
  const shown = files
    .map(({ target, hash }) => [target, hash])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${digestVersion}:${sha256(JSON.stringify([textDigest, ...shown]))}`;
}

/**
 * Digest of a text that shows no files.
 *
 * @public
 */
export function digestOf(text: { title: string; body: string }): string {
  const textDigest = textDigestOf(text.title, normalise(text.body));
  return digestWith({ textDigest }, []);
}

/**
 * A body as the rule that this digest was taken by has it, so that a kept text and one of
 * today differ by their words only.
 *
 * @public
 */
export function normalisedAs(digest: string, body: string): string {
  return digest.startsWith('n1:') ? normaliseForN1(body) : normalise(body);
}

function textDigestOf(title: string, normalised: string): string {
  // The title cannot hold a line feed, so the first one ends it.
  return sha256(`${title.replace(/\s+/g, ' ').trim()}\n${normalised}`);
}
