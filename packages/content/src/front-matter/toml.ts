import { parse, TomlError } from 'smol-toml';
import { limits } from '../util/limits';
import { FrontMatterLimitError, toJson } from './toJson';
import { withWrittenNumbers } from './tomlNumbers';
import { FrontMatterSyntaxError, ParsedFrontMatter, Position } from './yaml';

/**
 * Parses TOML into plain JSON. Dates become the text of their TOML form.
 *
 * @throws FrontMatterSyntaxError, FrontMatterLimitError
 */
export function parseToml(text: string): ParsedFrontMatter {
  const positions = new WeakMap<object, Position>();
  const structureLines = linesOfStructure(text);
  let next = 0;
  const table = parseTable(text);
  const value = toJson(table, {
    // TOML has no aliases: a value cannot have more nodes than characters.
    maxNodes: text.length + 1,
  });
  const visit = (entries: unknown): void => {
    if (!Array.isArray(entries)) {
      return;
    }
    for (const entry of entries) {
      if (typeof entry === 'object' && entry !== null) {
        if (next < structureLines.length) {
          positions.set(entry, { line: structureLines[next], column: 0 });
          next += 1;
        }
        visit((entry as { pages?: unknown }).pages);
      }
    }
  };
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    visit(value.structure);
  }
  return { value, positions };
}

function parseTable(text: string): unknown {
  try {
    const table = parse(text, {
      maxDepth: limits.depth,
      unsafeKeyBehaviour: 'drop',
      integersAsBigInt: 'asNeeded',
    });
    return withWrittenNumbers(table, text);
  } catch (error) {
    if (error instanceof TomlError) {
      const [reason] = error.message.split('\n');
      throw new FrontMatterSyntaxError(
        reason.replace(/^Invalid TOML document: /, ''),
        { line: error.line - 1, column: error.column - 1 },
      );
    }
    throw new FrontMatterLimitError(
      error instanceof Error ? error.message : 'the TOML cannot be read',
    );
  }
}

// `[[structure]]` and `[[structure.pages]]` stand in the order in which the
// entries are visited, which is all that the parser does not tell.
function linesOfStructure(text: string): number[] {
  const lines: number[] = [];
  text.split('\n').forEach((line, index) => {
    if (/^[ \t]*\[\[[ \t]*structure\b/i.test(line)) {
      lines.push(index);
    }
  });
  return lines;
}
