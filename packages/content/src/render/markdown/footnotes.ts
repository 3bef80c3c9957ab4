import MarkdownIt from 'markdown-it';
import type { Env, StateCore, StateInline, Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { limits } from '../../util/limits';
import { Environment, environmentIn } from './environment';
import { placedFootnotes } from './tokenData';
import { UniqueIds } from './UniqueIds';

const plain = new MarkdownIt();
const known = new Set(plain.inline.ruler.getRules(''));
plain.use(footnotes).inline.ruler.disable('footnote_inline');
const readReference = plain.inline.ruler
  .getRules('')
  .find(rule => !known.has(rule));

const reference = new RegExp(
  `\\[\\^[^\\s\\]]{1,${limits.footnoteName}}\\]`,
  'y',
);

/** The plugin's rule, which looks for the end of a name as far as the text goes. */
export function footnoteReferenceRule(
  state: StateInline,
  silent: boolean,
): boolean {
  reference.lastIndex = state.pos;
  return (
    state.src.charCodeAt(state.pos) === 0x5b &&
    reference.test(state.src) &&
    readReference !== undefined &&
    readReference(state, silent)
  );
}

/** What the plugin knows of footnotes when it has read all blocks. */
interface ReadFootnotes {
  /** Numbers by `:label`; -1 where nothing refers to one yet. */
  refs?: Record<string, number>;
  list?: { label?: string; count?: number }[];
}

// The plugin brings no types.
function readFootnotes(env: Env): ReadFootnotes | undefined {
  return env.footnotes as ReadFootnotes | undefined;
}

/**
 * Puts the notes at the end of the page, those that nothing refers to as well:
 * their words are part of the text. Replaces the plugin's rule, which leaves
 * them out, and copies the whole page for each note.
 */
export function footnoteRule(state: StateCore): void {
  const env = environmentIn(state.env);
  const read = readFootnotes(state.env);
  if (!read) {
    return;
  }
  const list = read.list ?? [];
  const notes = new Map<number, Token[]>();
  const unused: Token[][] = [];
  const rest: Token[] = [];
  const open: Token[][] = [];
  for (const token of state.tokens) {
    if (token.type === 'footnote_reference_open') {
      const tokens: Token[] = [];
      const number = read.refs?.[`:${token.meta?.label}`] ?? -1;
      if (number >= 0 && !notes.has(number)) {
        notes.set(number, tokens);
      } else {
        unused.push(tokens);
      }
      open.push(tokens);
    } else if (token.type === 'footnote_reference_close') {
      open.pop();
    } else {
      (open[open.length - 1] ?? rest).push(token);
    }
  }
  const all = [
    ...list.map((note, number) => ({
      tokens: notes.get(number) ?? [],
      count: note.count ?? 0,
    })),
    ...unused.map(tokens => ({ tokens, count: 0 })),
  ];
  if (all.length > 0) {
    rest.push(new state.Token('lp_footnotes_open', '', 1));
    env.notes = all.map((_, index) => ({
      number: index + 1,
      id: '',
      refs: [],
    }));
    all.forEach(({ tokens, count }, index) => {
      const note = env.notes[index];
      note.refs = Array.from({ length: count }, () => '');
      const opening = new state.Token('lp_footnote_open', '', 1);
      const closing = new state.Token('lp_footnote_close', '', -1);
      const back = new state.Token('lp_footnote_back', '', 0);
      [opening, closing, back].forEach(token =>
        placedFootnotes.set(token, note),
      );
      const last = tokens[tokens.length - 1]?.type;
      const end =
        last === 'paragraph_close' ? tokens.length - 1 : tokens.length;
      rest.push(opening);
      tokens.slice(0, end).forEach(token => rest.push(token));
      rest.push(back);
      tokens.slice(end).forEach(token => rest.push(token));
      rest.push(closing);
    });
    rest.push(new state.Token('lp_footnotes_close', '', -1));
  }
  state.tokens = rest;
}

/** Gives notes and references ids that nothing else in the page has. */
export function nameFootnotes(env: Environment, ids: UniqueIds): string[] {
  return env.notes.flatMap(note => {
    note.id = ids.next(`fn-${note.number}`);
    note.refs = note.refs.map(() => ids.next(`fnref-${note.number}`));
    return [note.id, ...note.refs];
  });
}
