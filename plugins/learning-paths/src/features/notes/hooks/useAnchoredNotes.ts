import { RefObject, useEffect, useMemo, useState } from 'react';
import { Note } from '../../../shared/reading/notes';
import { ArticleText } from '../anchors/ArticleText';
import { findQuote } from '../anchors/quotes';

/** In milliseconds: diagrams, tabs and images come one after the other. */
const SETTLES = 300;

/** A note and where in the article it stands. */
export interface AnchoredNote {
  note: Note;
  range: Range;
}

/** The notes of a guide, by whether their words still stand in it. */
export interface AnchoredNotes {
  /** In the order of the text. */
  anchored: AnchoredNote[];
  /** Notes on the whole guide. */
  general: Note[];
  /** Notes whose words stand in the text no more. */
  orphaned: Note[];
}

/** The text of an article as it is on the page, read again when the page changes. */
export function useArticleText(
  article: RefObject<HTMLElement>,
): ArticleText | undefined {
  const [text, setText] = useState<ArticleText>();
  useEffect(() => {
    const element = article.current;
    if (!element) {
      return undefined;
    }
    const read = () => setText(ArticleText.of(element));
    read();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(read, SETTLES);
    });
    observer.observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [article]);
  return text;
}

/** Finds the words of each note in the text. */
export function useAnchoredNotes(
  notes: readonly Note[],
  text: ArticleText | undefined,
): AnchoredNotes {
  return useMemo(() => {
    const found: { note: Note; range: Range; start: number }[] = [];
    const orphaned: Note[] = [];
    for (const note of text ? notes : []) {
      const place = note.quote && text && findQuote(text, note.quote);
      const range = place && text?.rangeOf(place.start, place.end);
      if (place && range) {
        found.push({ note, range, start: place.start });
      } else if (note.quote) {
        orphaned.push(note);
      }
    }
    return {
      anchored: found.sort((a, b) => a.start - b.start),
      general: notes.filter(({ quote }) => !quote),
      orphaned,
    };
  }, [notes, text]);
}
