import type { StateCore, Token } from 'markdown-it';
import {
  replaceUnknown,
  restoreTags,
  splitAtUnknown,
} from '../../dialects/hugo/blocks';
import { Environment, environmentIn } from './environment';
import { unknownShortcodes } from './tokenData';

/** Shows the tags of shortcodes whose marks ended up where no block can be. */
export function restoreRule(state: StateCore): void {
  const env = environmentIn(state.env);
  for (const token of state.tokens) {
    if (env.sources.length > 0) {
      token.content = restoreTags(token.content, env.sources);
      token.info = restoreTags(token.info, env.sources);
    }
    if (token.type === 'fence' || token.type === 'code_block') {
      token.content = asSource(token.content, env);
      token.info = asSource(token.info, env);
    }
  }
}

/**
 * Lets something stand in a line for shortcodes that are not known; where
 * nothing can, in code and addresses, they are shown as they were written.
 */
export function unknownRule(state: StateCore): void {
  const env = environmentIn(state.env);
  if (env.missing.length === 0) {
    return;
  }
  for (const token of state.tokens) {
    token.children =
      token.children?.flatMap(child => {
        if (child.type === 'text') {
          return withUnknown(state, child);
        }
        if (child.type === 'code_inline' || child.type === 'lp_plain') {
          child.content = asSource(child.content, env);
        } else if (child.type === 'image') {
          child.children?.forEach(part => {
            part.content = replaceUnknown(
              part.content,
              index => env.missing[index]?.label ?? '',
            );
          });
        }
        child.attrs?.forEach(attribute => {
          attribute[1] = asSource(String(attribute[1]), env);
        });
        return [child];
      }) ?? null;
  }
}

function withUnknown(state: StateCore, text: Token): Token[] {
  const env = environmentIn(state.env);
  return splitAtUnknown(text.content).map(part => {
    const missing = typeof part === 'number' ? env.missing[part] : undefined;
    const token = new state.Token(missing ? 'lp_unknown' : 'text', '', 0);
    token.content = missing?.label ?? (typeof part === 'string' ? part : '');
    if (missing) {
      unknownShortcodes.set(token, missing);
    }
    token.level = text.level;
    return token;
  });
}

function asSource(text: string, env: Environment): string {
  return replaceUnknown(text, index => env.missing[index]?.source ?? '');
}
