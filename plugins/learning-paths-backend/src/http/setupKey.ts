import { createHash } from 'node:crypto';
import { readSpec } from '../schema/spec';

/**
 * Names what besides content decides how answers look: the contract and the configuration.
 * As part of ETags it keeps browsers from showing what an earlier release answered.
 *
 * @param options - all that is configured, as it was read
 */
export function setupKey(options: object): string {
  return createHash('sha256')
    .update(JSON.stringify([readSpec(), options]))
    .digest('hex')
    .slice(0, 8);
}
