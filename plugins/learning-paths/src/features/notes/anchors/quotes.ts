import {
  CONTEXT_LIMIT,
  Quote,
  QUOTE_LIMIT,
} from '../../../shared/reading/notes';
import { ArticleText } from './ArticleText';

/** Fewer characters stand in a text by chance: they need what stood around them, too. */
const TELLING = 15;

/** So much of the same around a quote, in characters, is no chance. */
const ENOUGH = 8;

/** What the same heading counts for, in characters of context. */
const SAME_HEADING = 12;

/** The quote of a part of the page; undefined where it has no text. */
export function quoteOf(article: ArticleText, range: Range): Quote | undefined {
  const found = article.indexesOf(range);
  if (!found) {
    return undefined;
  }
  const { start } = found;
  const end = Math.min(found.end, start + QUOTE_LIMIT);
  const { text } = article;
  const heading = article.headingAt(start);
  return {
    words: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT_LIMIT), start),
    after: text.slice(end, end + CONTEXT_LIMIT),
    ...(heading !== undefined && { heading }),
  };
}

function sameAtEnd(a: string, b: string): number {
  let count = 0;
  while (
    count < Math.min(a.length, b.length) &&
    a[a.length - 1 - count] === b[b.length - 1 - count]
  ) {
    count += 1;
  }
  return count;
}

function sameAtStart(a: string, b: string): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) {
    count += 1;
  }
  return count;
}

/**
 * Where a quote stands in a text that may have changed since: its words as they were, and of
 * several such places the one with most of the same around it. Undefined where they stand no
 * more, or are too few to tell.
 */
export function findQuote(
  article: ArticleText,
  quote: Quote,
): { start: number; end: number } | undefined {
  const { text } = article;
  const { words, before, after, heading } = quote;
  let best: { start: number; around: number; score: number } | undefined;
  for (
    let start = text.indexOf(words);
    start >= 0;
    start = text.indexOf(words, start + 1)
  ) {
    const end = start + words.length;
    const around =
      sameAtEnd(text.slice(Math.max(0, start - CONTEXT_LIMIT), start), before) +
      sameAtStart(text.slice(end, end + CONTEXT_LIMIT), after);
    const score =
      around + (article.headingAt(start) === heading ? SAME_HEADING : 0);
    if (!best || score > best.score) {
      best = { start, around, score };
    }
  }
  return best && (words.length >= TELLING || best.around >= ENOUGH)
    ? { start: best.start, end: best.start + words.length }
    : undefined;
}
