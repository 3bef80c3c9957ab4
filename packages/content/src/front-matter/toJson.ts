import { replaceControlCharacters } from '../files/decodeText';
import { JsonValue } from '../util/json';
import { limits } from '../util/limits';
import { typedKeys, WrittenScalar } from './writtenScalars';

/** Front matter that a limit refuses; the message says which. */
export class FrontMatterLimitError extends Error {}

// Own properties of these names are harmless by themselves, but not to code that copies
// objects carelessly; no author needs them.
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Copies parsed front matter into plain JSON without control characters,
 * counting every node as often as it is reached, so that aliases cannot make
 * the copy much larger than the text. Numbers and booleans become the text
 * that was written, but for those below {@link typedKeys}.
 *
 * @param onMapping - called with each mapping and its copy, for positions.
 * @throws FrontMatterLimitError when the value is too deep or too large.
 */
export function toJson(
  value: unknown,
  options: {
    maxNodes: number;
    onMapping?: (original: object, copy: object) => void;
  },
): JsonValue {
  let nodes = 0;
  const copyOf = (node: unknown, depth: number, typed: boolean): JsonValue => {
    nodes += 1;
    if (nodes > options.maxNodes) {
      throw new FrontMatterLimitError(
        `aliases expand to more than ${limits.yamlNodes} further values`,
      );
    }
    if (depth > limits.depth) {
      throw new FrontMatterLimitError(
        `values are nested more than ${limits.depth} levels deep`,
      );
    }
    if (node instanceof WrittenScalar) {
      return scalar(typed ? node.value : node.text);
    }
    if (node instanceof Date) {
      return Number.isNaN(node.getTime()) ? null : node.toISOString();
    }
    if (Array.isArray(node)) {
      return node.map(item => copyOf(item, depth + 1, typed));
    }
    if (typeof node === 'object' && node !== null) {
      const copy: { [key: string]: JsonValue } = {};
      for (const [key, item] of Object.entries(node)) {
        if (!unsafeKeys.has(key)) {
          copy[replaceControlCharacters(key)] = copyOf(
            item,
            depth + 1,
            depth === 0 ? typedKeys.has(key.toLowerCase()) : typed,
          );
        }
      }
      options.onMapping?.(node, copy);
      return copy;
    }
    return scalar(node);
  };
  return copyOf(value, 0, false);
}

function scalar(value: unknown): JsonValue {
  switch (typeof value) {
    case 'string':
      return replaceControlCharacters(value);
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'bigint':
      return Number(value);
    default:
      return null;
  }
}
