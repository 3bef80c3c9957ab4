import { parseNumber, WrittenScalar } from './writtenScalars';

// Strings and comments first, so that what is in them is no number.
const tokens =
  /"""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*|[\w.+:-]+|[=[\]{},\n]/g;

class MismatchError extends Error {}

/**
 * Puts {@link WrittenScalar} numbers into a parsed TOML table: the parser keeps
 * their values only. `text` must be the valid TOML that gave the table. Where
 * the two cannot be matched one to one, the table stays as it is.
 */
export function withWrittenNumbers(table: unknown, text: string): unknown {
  const literals = numberLiterals(text);
  let next = 0;
  const visit = (node: unknown): unknown => {
    if (typeof node === 'number' || typeof node === 'bigint') {
      const literal = literals[next] ?? '';
      next += 1;
      const value = parseNumber(literal.replaceAll('_', ''));
      if (value !== Number(node)) {
        throw new MismatchError();
      }
      return new WrittenScalar(value, literal);
    }
    if (Array.isArray(node)) {
      return node.map(visit);
    }
    if (typeof node === 'object' && node !== null && !(node instanceof Date)) {
      return Object.fromEntries(
        Object.entries(node).map(([key, item]) => [key, visit(item)]),
      );
    }
    return node;
  };
  try {
    const copy = visit(table);
    return next === literals.length ? copy : table;
  } catch (error) {
    if (error instanceof MismatchError) {
      return table;
    }
    throw error;
  }
}

/** The numbers that stand as values, in the order of the text. */
function numberLiterals(text: string): string[] {
  const literals: string[] = [];
  const open: string[] = [];
  let isValue = false;
  for (const [token] of text.matchAll(tokens)) {
    switch (token) {
      case '=':
        isValue = true;
        break;
      case '[':
      case '{':
        if (isValue || open.length > 0) {
          open.push(token);
        }
        // After a brace comes a key; a bracket at the start of a line is a header.
        isValue = token === '[' && open.length > 0;
        break;
      case ']':
      case '}':
        open.pop();
        isValue = false;
        break;
      case ',':
        isValue = open[open.length - 1] === '[';
        break;
      case '\n':
        isValue = open[open.length - 1] === '[' && isValue;
        break;
      default:
        if (isValue && parseNumber(token.replaceAll('_', '')) !== undefined) {
          literals.push(token);
        }
        if (!token.startsWith('#')) {
          isValue = false;
        }
    }
  }
  return literals;
}
