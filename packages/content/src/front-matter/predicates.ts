import { quote } from '../util/diagnostics';

/**
 * Fields of catalog entities that predicates in content may name, `*` standing for any
 * key below. What an author's predicate matches shows in what others see (which reviews
 * are expected), so that an author could read any field of entities that the catalog
 * hides, letter by letter. These are the ones that organise a catalog.
 *
 * @public
 */
export const predicateFields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.tags',
  'metadata.labels.*',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.system',
] as const;

/**
 * Whether this is the name of a field as {@link predicateFields} has them.
 *
 * @public
 */
export function isPredicateField(field: string): boolean {
  return /^[^\s*$.][^\s*$]*(?:\.\*)?$/.test(field) && !/\.\.|\.$/.test(field);
}

/**
 * What keeps a value from being a filter predicate of an author: one as Backstage has
 * them, a mapping of dotted keys to values or to one of `$exists`, `$in`, `$contains`
 * and `$hasPrefix`, or one of `$all`, `$any` and `$not`; and one that names no other
 * fields than it may. Takes time in proportion to the value, whatever an author writes.
 *
 * @param value - plain data without cycles
 * @param options - `maxLength` in UTF-16 units of JSON, any when absent; `fields` that may
 * be named besides {@link predicateFields}
 * @returns a sentence, or undefined for a predicate.
 * @public
 */
export function predicateProblem(
  value: unknown,
  options: { maxLength?: number; fields?: readonly string[] } = {},
): string | undefined {
  const { maxLength = Infinity, fields = [] } = options;
  if (!isMapping(value)) {
    return 'It must be a mapping.';
  }
  const length = maxLength < Infinity ? JSON.stringify(value).length : 0;
  return length > maxLength
    ? `It has ${length} characters; at most ${maxLength} are read.`
    : problemIn(value, '', fieldsAmong([...predicateFields, ...fields]));
}

/** Tells whether a key may be named. */
type MayName = (key: string) => boolean;

/** Inside an item of a list that may be named as a whole. */
const anything: MayName = () => true;

function fieldsAmong(fields: readonly string[]): MayName {
  const whole = new Set(fields);
  const above = fields
    .filter(field => field.endsWith('.*'))
    .map(field => field.slice(0, -1));
  return key =>
    whole.has(key) ||
    above.some(prefix => key.startsWith(prefix) && key !== prefix);
}

function problemIn(
  value: unknown,
  place: string,
  mayName: MayName,
): string | undefined {
  if (isScalar(value)) {
    return undefined;
  }
  if (!isMapping(value)) {
    return `${at(place)}there must be a mapping or a plain value.`;
  }
  const keys = Object.keys(value);
  const operator = keys.find(key => key.startsWith('$'));
  if (operator === undefined) {
    return first(
      keys,
      key =>
        problemOfKey(key, place, mayName) ??
        problemOfValue(value[key], within(place, key)),
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
            problemIn(
              operand[index],
              within(inside, String(index + 1)),
              mayName,
            ),
          )
        : `${at(inside)}there must be a list.`;
    case '$not':
      return problemIn(operand, inside, mayName);
    default:
      return `${at(place)}${quote(operator)} is none of $all, $any and $not.`;
  }
}

function problemOfKey(
  key: string,
  place: string,
  mayName: MayName,
): string | undefined {
  if (/[\n\r]/.test(key)) {
    return `${at(place)}a key has more than one line.`;
  }
  return mayName(key)
    ? undefined
    : `${at(place)}${quote(key)} cannot be named; content may name ${[
        ...predicateFields,
      ].join(', ')}, and what learningPaths.links.fields opens.`;
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
      return problemIn(operand, within(place, operator), anything);
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
