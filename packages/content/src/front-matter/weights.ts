import { JsonValue } from '../util/json';
import { parseNumber } from './writtenScalars';

/**
 * Reads a weight: a number or a text of decimal digits ("03" is 3, whatever
 * YAML makes of leading zeros). 0 and null mean "no weight", as in Hugo.
 */
export function parseWeight(value: JsonValue | undefined): {
  weight?: number;
  valid: boolean;
} {
  if (value === undefined || value === null || value === '') {
    return { valid: true };
  }
  const number = typeof value === 'string' ? parseNumber(value.trim()) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    return { valid: false };
  }
  const bounded = Math.min(
    Math.max(number, Number.MIN_SAFE_INTEGER),
    Number.MAX_SAFE_INTEGER,
  );
  return bounded === 0 ? { valid: true } : { weight: bounded, valid: true };
}

/** Compares by weight: ascending, those without one last, else equal. */
export function compareWeights(
  a: { weight?: number },
  b: { weight?: number },
): number {
  const left = a.weight || Number.POSITIVE_INFINITY;
  const right = b.weight || Number.POSITIVE_INFINITY;
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
