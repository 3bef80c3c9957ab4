import {
  FAILSAFE_SCHEMA,
  load,
  LoadOptions,
  State,
  Type,
  YAMLException,
} from 'js-yaml';
import { limits } from '../util/limits';
import { FrontMatterLimitError, toJson } from './toJson';
import { parseBoolean, parseNumber, WrittenScalar } from './writtenScalars';
import { JsonValue } from '../util/json';

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

/** What an engine makes of front matter. */
export interface ParsedFrontMatter {
  value: JsonValue;
  /** Where each mapping starts, as far as the language tells. */
  positions: WeakMap<object, Position>;
  /** Where a key was written twice. */
  duplicate?: Position;
}

/** A type whose values remember their text: to a reader 1.30 is not 1.3. */
function written(
  name: string,
  read: (text: string) => number | boolean | undefined,
): Type {
  return new Type(`tag:yaml.org,2002:${name}`, {
    kind: 'scalar',
    resolve: data => typeof data === 'string' && read(data) !== undefined,
    construct: data => new WrittenScalar(read(data) ?? Number.NaN, data),
  });
}

// The core schema, which leaves dates as written, with merge keys, a habit of
// YAML authors that it lacks.
const schema = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:null', {
      kind: 'scalar',
      resolve: data => data === null || /^(?:~|null|Null|NULL)?$/.test(data),
      construct: () => null,
    }),
    written('bool', parseBoolean),
    written('int', text =>
      /^[-+]?\d+$|^0[xob]/i.test(text) ? parseNumber(text) : undefined,
    ),
    written('float', parseNumber),
    new Type('tag:yaml.org,2002:merge', {
      kind: 'scalar',
      resolve: data => data === '<<' || data === null,
    }),
  ],
});

// js-yaml takes these, its types do not know them.
interface SafeLoadOptions extends LoadOptions {
  maxDepth: number;
  maxTotalMergeKeys: number;
  listener(event: 'open' | 'close', state: State & { depth: number }): void;
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
  const opened: Position[] = [];
  const originals = new WeakMap<object, Position>();
  let nodes = 0;
  const options: SafeLoadOptions = {
    schema,
    json: lastWins,
    maxDepth: limits.depth,
    maxTotalMergeKeys: limits.yamlNodes,
    listener(event, state) {
      // Keyed by depth, for js-yaml tries some nodes twice and closes one.
      if (event === 'open') {
        opened[state.depth] = startOfNode(state);
        return;
      }
      nodes += 1;
      const { result } = state;
      if (
        typeof result === 'object' &&
        result !== null &&
        !originals.has(result)
      ) {
        originals.set(result, opened[state.depth]);
      }
    },
  };
  const loaded = load(text, options);
  const positions = new WeakMap<object, Position>();
  const value = toJson(loaded, {
    maxNodes: nodes + limits.yamlNodes,
    onMapping: (original, copy) => {
      const position = originals.get(original);
      if (position) {
        positions.set(copy, position);
      }
    },
  });
  return { value, positions };
}

// An opened node starts after the blanks and line ends before it.
function startOfNode(state: State): Position {
  let { line, lineStart, position } = state;
  for (; position < state.length; position += 1) {
    const char = state.input[position];
    if (char === '\n') {
      line += 1;
      lineStart = position + 1;
    } else if (char !== ' ' && char !== '\t') {
      break;
    }
  }
  return { line, column: position - lineStart };
}

function positionOf(error: YAMLException): Position | undefined {
  return error.mark && { line: error.mark.line, column: error.mark.column };
}

function translate(error: YAMLException): Error {
  return /exceeded max/.test(error.reason)
    ? new FrontMatterLimitError(error.reason)
    : new FrontMatterSyntaxError(error.reason, positionOf(error));
}
