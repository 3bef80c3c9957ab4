import MarkdownIt from 'markdown-it';
import type { Env, Token } from 'markdown-it';

/*
 * A parser of its own, without plugins and apart from the one that renders: what pages can
 * show, and in which dialect, may change with any release, and a digest never may.
 */
const blocks = new MarkdownIt({
  html: true,
  // What is deeper is no code to us: it would only cost time.
  maxNesting: 40,
});
// Targets stay as written.
blocks.validateLink = () => true;
blocks.normalizeLink = url => url;

/** A text as CommonMark sees its blocks. */
export interface Blocks {
  tokens: Token[];
  /** Where `[name]: target` leads, by the name as CommonMark compares names. */
  references: ReadonlyMap<string, string>;
}

/** Tells blocks apart; inline text is left alone. */
export function blocksOf(text: string): Blocks {
  const tokens: Token[] = [];
  const env: Env = {};
  blocks.block.parse(text, blocks, env, tokens);
  return {
    tokens,
    references: new Map(
      Object.entries(env.references ?? {}).map(([name, { href }]) => [
        name,
        href,
      ]),
    ),
  };
}

/** `\n` line endings, and no blanks or tabs before them. */
export function plainLines(text: string): string[] {
  return text.replace(/\r\n?/g, '\n').split('\n').map(withoutTrailingBlanks);
}

/**
 * The text that a digest is taken of: `\n` line endings, no trailing blanks or tabs, no
 * blank lines at either end, and outside code no two blank lines in a row. Code is what
 * CommonMark takes for it: fences, indented code, and `<pre>`; there blank lines stay.
 *
 * Trailing blanks never count, not even the two that break a line: they change no word,
 * nobody sees them, and editors take them away unasked.
 *
 * @public
 */
export function normalise(text: string): string {
  const lines = plainLines(text);
  return normalisedLines(lines, blocksOf(lines.join('\n')).tokens);
}

/** As {@link normalise}, of lines whose blocks are known. */
export function normalisedLines(
  lines: readonly string[],
  tokens: readonly Token[],
): string {
  const isCode = codeLines(lines.length, tokens);
  const kept: string[] = [];
  lines.forEach((line, index) => {
    const isRepeated =
      line === '' && (kept.length === 0 || kept[kept.length - 1] === '');
    if (!isRepeated || (isCode[index] && kept.length > 0)) {
      kept.push(line);
    }
  });
  while (kept[kept.length - 1] === '') {
    kept.pop();
  }
  return kept.join('\n');
}

function codeLines(count: number, tokens: readonly Token[]): Uint8Array {
  const isCode = new Uint8Array(count);
  for (const token of tokens) {
    if (token.map && isLiteral(token)) {
      isCode.fill(1, token.map[0], token.map[1]);
    }
  }
  return isCode;
}

function isLiteral({ type, content }: Token): boolean {
  return (
    type === 'fence' ||
    type === 'code_block' ||
    (type === 'html_block' && /^\s*<pre[\s>]/i.test(content))
  );
}

// By hand: a pattern for blanks at an end looks at each run of blanks from each of them.
function withoutTrailingBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) {
    end -= 1;
  }
  return line.slice(0, end);
}
