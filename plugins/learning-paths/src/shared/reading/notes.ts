import { isRecord, PrivateEntry } from './entries';
import { createPrivateListKind } from './usePrivateList';

/** What a note is about: words of a guide, and what stood around them. */
export interface Quote {
  /** As they stood in the text, each run of blanks as one. */
  words: string;
  before: string;
  after: string;
  /** Anchor of the heading above it. */
  heading?: string;
}

/** What somebody noted on a guide, for themselves. */
export interface Note extends PrivateEntry {
  /** Path of the guide. */
  path: string;
  text: string;
  /** When it was made; milliseconds since 1970. */
  madeAt: number;
  /** Absent where it is about the whole guide. */
  quote?: Quote;
}

/** Characters of what somebody notes. */
export const NOTE_LIMIT = 1_000;

/** Characters of what can be quoted. */
export const QUOTE_LIMIT = 500;

/** Characters on either side of a quote, to tell it from the same words elsewhere. */
export const CONTEXT_LIMIT = 40;

/** Notes on one guide. */
export const MOST_NOTES = 60;

const text = (value: unknown, limit: number): string =>
  typeof value === 'string' ? value.slice(0, limit) : '';

function parseQuote(value: unknown): Quote | undefined {
  if (!isRecord(value) || !text(value.words, QUOTE_LIMIT)) {
    return undefined;
  }
  return {
    words: text(value.words, QUOTE_LIMIT),
    before: text(value.before, CONTEXT_LIMIT),
    after: text(value.after, CONTEXT_LIMIT),
    ...(typeof value.heading === 'string' && {
      heading: text(value.heading, QUOTE_LIMIT),
    }),
  };
}

/** A note within its bounds; undefined for what is none. */
export function parseNote(value: Record<string, unknown>): Note | undefined {
  const { id, at, path, madeAt } = value;
  if (
    typeof id !== 'string' ||
    typeof at !== 'number' ||
    typeof path !== 'string' ||
    !text(value.text, NOTE_LIMIT)
  ) {
    return undefined;
  }
  const quote = parseQuote(value.quote);
  return {
    id,
    at,
    path,
    text: text(value.text, NOTE_LIMIT),
    madeAt: typeof madeAt === 'number' ? madeAt : at,
    ...(quote && { quote }),
  };
}

/** The notes of one person on one guide; some 500 bytes each. */
export const notes = createPrivateListKind<Note>({
  parse: parseNote,
  // Nobody may add so many: the oldest are not to be lost where two browsers add some at once.
  limit: 2 * MOST_NOTES,
});

/** Names a path in so few characters that a storage takes it in a key (FNV-1a, twice). */
export function fingerprint(path: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let index = 0; index < path.length; index += 1) {
    const code = path.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return [a, b]
    .map(half => (half >>> 0).toString(16).padStart(8, '0'))
    .join('');
}
