import MarkdownIt from 'markdown-it';
import type { StateCore } from 'markdown-it';
import { full } from 'markdown-it-emoji';

// The plugin copies all parts of a paragraph for each part with a code in it.
const mostParts = 1000;

const plain = new MarkdownIt();
const known = new Set(plain.core.ruler.getRules(''));
// Words such as `:)` stay as they are.
plain.use(full, { shortcuts: {} });
const replaceEmoji = plain.core.ruler
  .getRules('')
  .filter(rule => !known.has(rule));

/** Reads emoji codes such as `:tada:` that stand alone, as git hosts do. */
export function emojiRule(state: StateCore): void {
  const { tokens } = state;
  state.tokens = tokens.filter(
    ({ children, content }) =>
      children && children.length <= mostParts && content.includes(':'),
  );
  replaceEmoji.forEach(rule => rule(state));
  for (const { children } of state.tokens) {
    children?.forEach((token, index) => {
      const before = children[index - 1]?.content.slice(-1) ?? '';
      const after = children[index + 1]?.content.slice(0, 1) ?? '';
      // No codes: the parts of arn:aws:key:id, or of a time.
      const isInWord = /[\p{L}\p{N}:/]/u.test(before + after);
      if (token.type === 'emoji' && (isInWord || /^\d+$/.test(token.markup))) {
        token.type = 'text';
        token.content = `:${token.markup}:`;
      }
    });
  }
  state.tokens = tokens;
}
