import type { StateCore } from 'markdown-it';
import { limits } from '../../util/limits';
import { environmentIn } from './environment';

/**
 * The parser's inline step with a limit: a paragraph that is too long, or has
 * too many marks to pair up, is shown as it is written.
 */
export function limitedInlineRule(state: StateCore): void {
  const env = environmentIn(state.env);
  let left: number = limits.documentMarkers;
  for (const token of state.tokens) {
    if (token.type !== 'inline') {
      continue;
    }
    token.children ??= [];
    const markers = token.content.match(/[*_~[\]<`&\\!]/g)?.length ?? 0;
    left -= markers;
    const reason = tooMuch(token.content, markers, left);
    if (reason === undefined) {
      state.md.inline.parse(token.content, state.md, state.env, token.children);
      continue;
    }
    const plain = new state.Token('lp_plain', '', 0);
    plain.content = token.content;
    token.children.push(plain);
    env.degraded.set(env.origins[token.map?.[0] ?? 0] ?? 0, reason);
  }
}

function tooMuch(
  content: string,
  markers: number,
  left: number,
): string | undefined {
  if (content.length > limits.inlineLength) {
    return `is longer than ${limits.inlineLength} characters`;
  }
  if (markers > limits.emphasisMarkers) {
    const emphasis = content.match(/[*_~]/g)?.length ?? 0;
    if (emphasis > limits.emphasisMarkers) {
      return `has more than ${limits.emphasisMarkers} marks of emphasis`;
    }
  }
  if (markers > limits.inlineMarkers) {
    return `has more than ${limits.inlineMarkers} marks of emphasis, links or code`;
  }
  if (markers > 0 && left < 0) {
    return `comes after ${limits.documentMarkers} marks of emphasis, links or code in one document`;
  }
  return undefined;
}
