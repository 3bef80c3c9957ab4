import type { StateInline } from 'markdown-it';

const pairs: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const closing: ReadonlySet<string> = new Set(pairs.values());

// An address that an opening bracket ends is read again behind it; so many
// brackets, and no more, make a character be looked at that often.
const bracketsInside = 8;

/**
 * Makes links of bare `https://…` and `http://…`. markdown-it brings
 * linkify-it for it, which needs hours for a megabyte of opening brackets.
 */
export function autolinkRule(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (state.linkLevel !== 0 || !src.startsWith('://', pos)) {
    return false;
  }
  const scheme = /(?<![a-z0-9.+-])https?$/i.exec(
    src.slice(Math.max(0, pos - 6), pos),
  )?.[0];
  if (
    scheme === undefined ||
    !state.pending.endsWith(scheme) ||
    !/[\p{L}\p{N}[]/u.test(src.slice(pos + 3, pos + 5))
  ) {
    return false;
  }
  const end = endOfAddress(src, pos + 3, posMax);
  if (end <= pos + 3) {
    return false;
  }
  if (!silent) {
    const url = src.slice(pos - scheme.length, end);
    state.pending = state.pending.slice(0, -scheme.length);
    const open = state.push('link_open', 'a', 1);
    open.attrs = [['href', url]];
    open.markup = 'linkify';
    open.info = 'auto';
    state.push('text', '', 0).content = url;
    const close = state.push('link_close', 'a', -1);
    close.markup = 'linkify';
    close.info = 'auto';
  }
  state.pos = end;
  return true;
}

// Brackets count as far as they are paired, and marks at the end are the
// sentence's.
function endOfAddress(text: string, start: number, max: number): number {
  const open: { closing: string; at: number }[] = [];
  let end = start;
  for (; end < max; end += 1) {
    const char = text[end];
    if (/[\s<>"`|\p{Cc}]/u.test(char)) {
      break;
    }
    const closed = pairs.get(char);
    if (closed !== undefined) {
      open.push({ closing: closed, at: end });
      if (open.length > bracketsInside) {
        break;
      }
    } else if (closing.has(char)) {
      if (open[open.length - 1]?.closing !== char) {
        break;
      }
      open.pop();
    }
  }
  end = Math.min(end, open[0]?.at ?? end);
  while (end > start && /[.,:;!?'*_~\\]/.test(text[end - 1])) {
    end -= 1;
  }
  return end;
}
