import { quote } from './diagnostics';

/**
 * What keeps a value from being a filter predicate as Backstage has them: a
 * mapping of dotted keys to values or to one of `$exists`, `$in`, `$contains`
 * and `$hasPrefix`, or one of `$all`, `$any` and `$not`. Takes time in
 * proportion to the value, whatever an author writes.
 *
 * @param value - plain data without cycles
 * @param maxLength - in UTF-16 units of JSON; any when absent
 * @returns a sentence, or undefined for a predicate.
 * @public
 */
export function predicateProblem(
  value: unknown,
  maxLength: number = Infinity,
): string | undefined {
  if (!isMapping(value)) {
    return 'It must be a mapping.';
  }
  const length = maxLength < Infinity ? JSON.stringify(value).length : 0;
  return length > maxLength
    ? `It has ${length} characters; at most ${maxLength} are read.`
    : problemIn(value, '');
}

function problemIn(value: unknown, place: string): string | undefined {
  if (isScalar(value)) {
    return undefined;
  }
  if (!isMapping(value)) {
    return `${at(place)}there must be a mapping or a plain value.`;
  }
  const keys = Object.keys(value);
  const operator = keys.find(key => key.startsWith('$'));
  if (operator === undefined) {
    return first(keys, key =>
      /[\n\r]/.test(key)
        ? `${at(place)}a key has more than one line.`
        : problemOfValue(value[key], within(place, key)),
    );
  }
  if (keys.length > 1) {
    return `${at(place)}${quote(
      operator,
    )} must stand alone; join conditions with $all.`;
  }
  const operand = value[operator];
  const inside = within(place, operator);
  switch (operator) {
    case '$all':
    case '$any':
      return Array.isArray(operand)
        ? first([...operand.keys()], index =>
            problemIn(operand[index], within(inside, String(index + 1))),
          )
        : `${at(inside)}there must be a list.`;
    case '$not':
      return problemIn(operand, inside);
    default:
      return `${at(place)}${quote(operator)} is none of $all, $any and $not.`;
  }
}

function problemOfValue(value: unknown, place: string): string | undefined {
  if (isScalar(value)) {
    return undefined;
  }
  const [operator, ...others] = isMapping(value) ? Object.keys(value) : [];
  if (!isMapping(value) || operator === undefined) {
    return `${at(
      place,
    )}there must be a plain value, or one of $exists, $in, $contains and $hasPrefix.`;
  }
  const operand = value[operator];
  if (others.length > 0) {
    return `${at(place)}there must be one operator only.`;
  }
  switch (operator) {
    case '$exists':
      return typeof operand === 'boolean'
        ? undefined
        : `${at(place)}$exists takes true or false.`;
    case '$in':
      return Array.isArray(operand) && operand.every(isScalar)
        ? undefined
        : `${at(place)}$in takes a list of plain values.`;
    case '$hasPrefix':
      return typeof operand === 'string'
        ? undefined
        : `${at(place)}$hasPrefix takes a text.`;
    case '$contains':
      return problemIn(operand, within(place, operator));
    default:
      return `${at(place)}${quote(
        operator,
      )} is none of $exists, $in, $contains and $hasPrefix.`;
  }
}

function first<T>(
  items: readonly T[],
  problemOf: (item: T) => string | undefined,
): string | undefined {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

function within(place: string, key: string): string {
  return place === '' ? key : `${place} > ${key}`;
}

function at(place: string): string {
  return place === '' ? '' : `At ${quote(place)}, `;
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
