import { readSpec } from '../schema/spec';
import { shortHash } from '../util/sha256';

/**
 * Names what besides content decides how answers look: the contract and the configuration.
 * As part of ETags it keeps browsers from showing what an earlier release answered.
 *
 * @param options - all that is configured, as it was read
 */
export function setupKey(options: object): string {
  return shortHash([readSpec(), options], 8);
}
