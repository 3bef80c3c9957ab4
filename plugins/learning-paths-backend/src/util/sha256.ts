import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal digits, of text in UTF-8 or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * A short name for something: the first digits of the SHA-256 of its JSON.
 *
 * @param digits - how many hexadecimal digits are kept
 */
export function shortHash(value: unknown, digits: number): string {
  return sha256(JSON.stringify(value)).slice(0, digits);
}
