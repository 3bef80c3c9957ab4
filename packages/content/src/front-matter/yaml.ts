import {
  constructFromEvents,
  defineMappingTag,
  defineScalarTag,
  Event,
  EVENT_ID,
  mapTag,
  mergeTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  Schema,
  seqTag,
  strTag,
  YAMLException,
} from 'js-yaml';
import { JsonValue } from '../util/json';
import { limits } from '../util/limits';
import { FrontMatterLimitError, toJson } from './toJson';
import { parseBoolean, parseNumber, WrittenScalar } from './writtenScalars';

/** 0-based position in the text that was parsed. */
export interface Position {
  line: number;
  column: number;
}

/** Front matter that is not valid; the position is 0-based in its text. */
export class FrontMatterSyntaxError extends Error {
  constructor(message: string, readonly position?: Position) {
    super(message);
  }
}

/** Parsed front matter. */
export interface ParsedFrontMatter {
  value: JsonValue;
  /** Where each mapping starts, as far as the language tells. */
  positions: WeakMap<object, Position>;
  /** Where a key was written twice. */
  duplicate?: Position;
}

/** A tag whose values remember their text: to a reader 1.30 is not 1.3. */
function writtenTag(
  name: string,
  read: (text: string) => number | boolean | undefined,
) {
  return defineScalarTag(`tag:yaml.org,2002:${name}`, {
    implicit: true,
    resolve: text => {
      const value = read(text);
      return value === undefined
        ? NOT_RESOLVED
        : new WrittenScalar(value, text);
    },
    identify: () => false,
  });
}

// The core schema, which leaves dates as written, and merge keys, which authors use.
const scalarTags = [
  strTag,
  nullCoreTag,
  writtenTag('bool', parseBoolean),
  writtenTag('int', text =>
    /^[-+]?\d+$|^0[xob]/i.test(text) ? parseNumber(text) : undefined,
  ),
  writtenTag('float', parseNumber),
  mergeTag,
];

/** Mappings with any key that has a text; `onCreate` is called with each, in the order of the text. */
function mappingTag(onCreate: (mapping: object) => void) {
  return defineMappingTag('tag:yaml.org,2002:map', {
    create: () => {
      const mapping: Record<string, unknown> = {};
      onCreate(mapping);
      return mapping;
    },
    addPair: (mapping, key, value) =>
      // Aliases could make the text of these much larger than the file.
      Array.isArray(key) && key.some(Array.isArray)
        ? 'lists of lists cannot be keys'
        : mapTag.addPair(mapping, String(key), value),
    has: (mapping, key) => mapTag.has(mapping, String(key)),
    keys: mapTag.keys,
    get: mapTag.get,
    identify: () => false,
  });
}

/**
 * Parses YAML into plain JSON with the position of every mapping.
 *
 * @throws FrontMatterSyntaxError, FrontMatterLimitError
 */
export function parseYaml(text: string): ParsedFrontMatter {
  try {
    return loadYaml(text, false);
  } catch (error) {
    if (!(error instanceof YAMLException)) {
      throw error;
    }
    if (/duplicated mapping key/.test(error.reason)) {
      // Hugo takes the last of two; refusing the file would be harsher.
      return { ...parseLastWins(text), duplicate: positionOf(error) };
    }
    throw translate(error);
  }
}

function parseLastWins(text: string): ParsedFrontMatter {
  try {
    return loadYaml(text, true);
  } catch (error) {
    throw error instanceof YAMLException ? translate(error) : error;
  }
}

function loadYaml(text: string, lastWins: boolean): ParsedFrontMatter {
  const events = parseEvents(text, { maxDepth: limits.depth });
  const starts = mappingStarts(text, events);
  const originals = new WeakMap<object, Position>();
  const [loaded, ...others] = constructFromEvents(events, {
    source: text,
    schema: new Schema([
      ...scalarTags,
      seqTag,
      mappingTag(mapping => {
        const start = starts.next().value;
        if (start) {
          originals.set(mapping, start);
        }
      }),
    ]),
    json: lastWins,
    maxTotalMergeKeys: limits.yamlNodes,
  });
  if (others.length > 0) {
    throw new FrontMatterSyntaxError('there is more than one document');
  }
  const positions = new WeakMap<object, Position>();
  const value = toJson(loaded, {
    maxNodes: events.filter(isNode).length + limits.yamlNodes,
    onMapping: (original, copy) => {
      const position = originals.get(original);
      if (position) {
        positions.set(copy, position);
      }
    },
  });
  return { value, positions };
}

function isNode({ type }: Event): boolean {
  return type !== EVENT_ID.DOCUMENT && type !== EVENT_ID.POP;
}

/** Where each mapping starts, in the order of the text. */
function* mappingStarts(
  text: string,
  events: readonly Event[],
): Generator<Position, undefined> {
  let line = 0;
  let lineStart = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.MAPPING) {
      for (
        let end = text.indexOf('\n', lineStart);
        end >= 0 && end < event.start;
        end = text.indexOf('\n', lineStart)
      ) {
        line += 1;
        lineStart = end + 1;
      }
      yield { line, column: event.start - lineStart };
    }
  }
  return undefined;
}

function positionOf(error: YAMLException): Position | undefined {
  return error.mark && { line: error.mark.line, column: error.mark.column };
}

function translate(error: YAMLException): Error {
  return /exceeded max/.test(error.reason)
    ? new FrontMatterLimitError(error.reason)
    : new FrontMatterSyntaxError(error.reason, positionOf(error));
}
