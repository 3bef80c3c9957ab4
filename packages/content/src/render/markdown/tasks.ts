import type { StateCore } from 'markdown-it';
import { tasks } from './tokenData';

/** Marks list items that start with `[ ]` or `[x]` as tasks. */
export function taskRule(state: StateCore): void {
  state.tokens.forEach((token, index) => {
    if (token.type !== 'list_item_open') {
      return;
    }
    const text = state.tokens[index + 2];
    const first = text?.type === 'inline' ? text.children?.[0] : undefined;
    const match =
      first?.type === 'text'
        ? /^\[([ xX])\](?:\s+|$)/.exec(first.content)
        : null;
    if (first && match) {
      first.content = first.content.slice(match[0].length);
      tasks.set(token, match[1] === ' ' ? 'open' : 'done');
    }
  });
}
