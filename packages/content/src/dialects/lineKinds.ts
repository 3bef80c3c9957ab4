import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import definitionLists from 'markdown-it-deflist';
import footnotes from 'markdown-it-footnote';

/**
 * What kind of line it is, for what must leave code alone: a fence with its marks,
 * indented code, HTML, HTML whose inside is no markup (`<pre>`, `<script>`,
 * comments), or any other text.
 */
export type LineKind = 'text' | 'fence' | 'indented' | 'html' | 'verbatim';

const blocks = new MarkdownIt({
  html: true,
  // Deeper nesting is not looked into: it would only cost time.
  maxNesting: 40,
})
  // Footnotes and definitions indent text as lists do.
  .use(footnotes)
  .use(definitionLists);

// Without any of these, no line can be anything but text.
const maybeCode = /```|~~~| {4}|\t|</;

/** Tells code and HTML from text, by the blocks that the parser finds. */
export function lineKinds(text: string): LineKind[] {
  const kinds = new Array<LineKind>(countLines(text)).fill('text');
  if (!maybeCode.test(text)) {
    return kinds;
  }
  const tokens: Token[] = [];
  blocks.block.parse(text, blocks, {}, tokens);
  for (const token of tokens) {
    const kind = kindOf(token);
    if (kind && token.map) {
      kinds.fill(kind, token.map[0], token.map[1]);
    }
  }
  return kinds;
}

function kindOf({ type, content }: Token): LineKind | undefined {
  switch (type) {
    case 'fence':
      return 'fence';
    case 'code_block':
      return 'indented';
    case 'html_block':
      return /^\s*<(?:pre|script|style|textarea|[!?])/i.test(content)
        ? 'verbatim'
        : 'html';
    default:
      return undefined;
  }
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
