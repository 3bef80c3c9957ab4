import { quote, Reporter } from '../util/diagnostics';
import { JsonValue } from '../util/json';
import { findDelimiters } from './delimiters';
import {
  isKeyLike,
  limitProblem,
  lineOfKey,
  withPlainBlanks,
} from './frontMatterText';
import { parseWithGrayMatter } from './grayMatter';
import { FrontMatterLimitError } from './toJson';
import { FrontMatterSyntaxError, Position } from './yaml';

/** A file split into what its front matter says and its body. */
export interface SplitFile {
  /** The mapping of the front matter; empty where there is none. */
  data: { [key: string]: JsonValue };
  /** 1-based position in the file of a mapping inside `data`. */
  positionOf(mapping: object): { line: number; column: number } | undefined;
  /** 1-based line in the file of a top-level key, any case. */
  lineOf(key: string): number | undefined;
  body: string;
  /** 1-based line of the body's first line in the file. */
  bodyLine: number;
}

/**
 * Splits a decoded file into front matter and body.
 *
 * @returns undefined where the front matter is an error, which is reported.
 */
export function splitFrontMatter(
  text: string,
  reporter: Reporter,
): SplitFile | undefined {
  const lines = text.split('\n');
  const found = findDelimiters(lines);
  switch (found.kind) {
    case 'none':
      return whole(text);
    case 'late':
      reporter.add({
        severity: 'warning',
        code: 'front-matter-late',
        line: found.open + 1,
        message:
          'What looks like front matter does not start the file, so it is shown as text, and none of its keys counts.',
        hint: 'Put the delimiter on the first line, and what stands before it below the front matter.',
      });
      return whole(text);
    case 'language':
      reporter.add({
        severity: 'error',
        code: 'front-matter-language',
        line: found.open + 1,
        message: `Front matter in ${quote(
          found.language,
        )} is not read: only YAML and TOML are, and nothing is ever run.`,
        hint: 'Write it as YAML between two lines of ---.',
      });
      return undefined;
    case 'unclosed': {
      const next = lines.slice(found.open + 1).find(line => line.trim() !== '');
      if (found.fence === '---' && !isKeyLike(next ?? '')) {
        return leadingRule(text, found.open, reporter);
      }
      reporter.add({
        severity: 'error',
        code: 'front-matter-unclosed',
        line: found.open + 1,
        message: `The front matter that starts with ${found.fence} has no closing ${found.fence}, so all of the file would be front matter.`,
        hint: `Put ${found.fence} alone on the line after the last key.`,
      });
      return undefined;
    }
    default:
      break;
  }
  const raw = lines.slice(found.open + 1, found.close);
  const problem = limitProblem(raw);
  if (problem) {
    if (mayBeRule(raw.join('\n'), found.language)) {
      return leadingRule(text, found.open, reporter);
    }
    reportLimit(problem, found.open, reporter);
    return undefined;
  }
  const parsed = parseBlock(
    withPlainBlanks(raw, found.open, reporter),
    found,
    reporter,
  );
  if (parsed === 'rule') {
    return leadingRule(text, found.open, reporter);
  }
  return (
    parsed && {
      ...parsed,
      body: lines.slice(found.close + 1).join('\n'),
      bodyLine: found.close + 2,
    }
  );
}

function parseBlock(
  raw: string,
  block: { language: 'yaml' | 'toml'; open: number },
  reporter: Reporter,
): Pick<SplitFile, 'data' | 'positionOf' | 'lineOf'> | 'rule' | undefined {
  const inFile = (position: Position) => ({
    // The text starts with the end of the delimiter's line.
    line: block.open + 1 + position.line,
    column: position.column + 1,
  });
  try {
    const parsed = parseWithGrayMatter(raw, block.language);
    const { value } = parsed;
    const empty =
      value === null && !raw.split('\n').some(line => /^\s*[^\s#]/.test(line));
    if (
      !empty &&
      (typeof value !== 'object' || value === null || Array.isArray(value))
    ) {
      throw new FrontMatterSyntaxError('not-mapping');
    }
    if (parsed.duplicate) {
      reporter.add({
        severity: 'warning',
        code: 'front-matter-duplicate-key',
        ...inFile(parsed.duplicate),
        message: 'A key occurs twice in the front matter; the last one counts.',
        hint: 'Remove one of the two.',
      });
    }
    return {
      data:
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? value
          : {},
      positionOf: mapping => {
        const position = parsed.positions.get(mapping);
        return position && inFile(position);
      },
      lineOf: key => lineOfKey(raw, key, block.open),
    };
  } catch (error) {
    if (error instanceof FrontMatterLimitError) {
      reportLimit(error.message, block.open, reporter);
      return undefined;
    }
    if (mayBeRule(raw, block.language)) {
      return 'rule';
    }
    if (
      error instanceof FrontMatterSyntaxError &&
      error.message === 'not-mapping'
    ) {
      reporter.add({
        severity: 'error',
        code: 'front-matter-not-mapping',
        line: block.open + 1,
        message:
          'The front matter is a list or a single value, not keys with values.',
        hint: 'Write one "key: value" a line, such as "title: Storage".',
      });
      return undefined;
    }
    const position =
      error instanceof FrontMatterSyntaxError ? error.position : undefined;
    reporter.add({
      severity: 'error',
      code: 'front-matter-syntax',
      ...inFile(position ?? { line: 0, column: 0 }),
      message: `The front matter is not valid ${block.language.toUpperCase()}: ${
        error instanceof Error ? error.message : 'unknown reason'
      }.`,
      hint: 'Put values with a colon, #, quotes or braces in quotes, and indent with blanks, not tabs.',
    });
    return undefined;
  }
}

// A rule, a blank line and prose is a body; keys make it front matter.
function mayBeRule(raw: string, language: 'yaml' | 'toml'): boolean {
  return (
    language === 'yaml' && /^[ \t]*\n/.test(raw) && !isKeyLike(raw.trimStart())
  );
}

function reportLimit(problem: string, open: number, reporter: Reporter): void {
  reporter.add({
    severity: 'error',
    code: 'front-matter-limit',
    line: open + 1,
    message: `The front matter passes a limit: ${problem}.`,
    hint: 'Move text to the body, and write values out instead of nesting or repeating them.',
  });
}

function leadingRule(
  text: string,
  open: number,
  reporter: Reporter,
): SplitFile {
  reporter.add({
    severity: 'info',
    code: 'leading-rule',
    line: open + 1,
    message:
      'The file starts with --- and no front matter follows, so the line is read as a rule.',
    hint: 'Write *** for a rule there, or add front matter with a title.',
  });
  return whole(text);
}

function whole(text: string): SplitFile {
  return {
    data: {},
    positionOf: () => undefined,
    lineOf: () => undefined,
    body: text,
    bodyLine: 1,
  };
}
