import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { RefObject, useEffect, useRef } from 'react';
import { Reading } from '../../../shared/reading/readings';
import { useGuideReading } from '../../../shared/reading/useGuideReading';

/** In milliseconds: whoever is at a heading for so long reads there. */
const READS_AFTER = 2_000;

/** In milliseconds: whoever has the end before them for so long has read. */
const ENDS_AFTER = 5_000;

/** Calls back when somebody has had an element before them for a while. */
function useStaysInView(
  ref: RefObject<Element>,
  wanted: boolean,
  onStay: () => void,
) {
  const latest = useRef(onStay);
  useEffect(() => {
    latest.current = onStay;
  });
  useEffect(() => {
    const element = ref.current;
    if (!wanted || !element || typeof IntersectionObserver === 'undefined') {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(entries => {
      clearTimeout(timer);
      if (entries.at(-1)?.isIntersecting) {
        timer = setTimeout(() => {
          if (!document.hidden) {
            latest.current();
          }
        }, ENDS_AFTER);
      }
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [ref, wanted]);
}

/**
 * Keeps for the reader, and for nobody else, that they opened a guide, where they stopped,
 * and that they came to its end.
 *
 * @returns what was kept when they came
 */
export function useTrackedReading(options: {
  guide: Guide;
  /** Path by which it was asked for; a guide that moved has another one now. */
  askedFor: string;
  /** Anchor of the heading that the reader is at. */
  active: string | undefined;
  /** Stands after the last line of the text. */
  end: RefObject<Element>;
}): Reading | undefined {
  const { guide, askedFor, active, end } = options;
  const { path, title, series, headings, target } = guide;
  const { isKnown, entry, before, stopAt, setFinished, movedFrom } =
    useGuideReading({ path, title, series, askedFor });

  useEffect(() => {
    if (isKnown && askedFor !== path) {
      movedFrom(askedFor);
    }
  }, [isKnown, askedFor, path, movedFrom]);

  // Whoever only looks in again still stopped where they stopped.
  const heading = headings.find(({ id }) => id === active) ?? entry?.heading;
  const id = heading?.id;
  const text = heading?.text;
  const isNew = entry === undefined;
  useEffect(() => {
    if (!isKnown) {
      return undefined;
    }
    const timer = setTimeout(
      () =>
        stopAt(
          id !== undefined && text !== undefined ? { id, text } : undefined,
        ),
      isNew ? 0 : READS_AFTER,
    );
    return () => clearTimeout(timer);
  }, [isKnown, isNew, id, text, stopAt]);

  // Who takes back that it is read is not told otherwise in the same visit.
  const wasFinished = useRef(false);
  const isFinished = entry?.finishedAt !== undefined;
  useEffect(() => {
    wasFinished.current ||= isFinished;
  }, [isFinished]);
  useStaysInView(end, isKnown && !target && !isFinished, () => {
    if (!wasFinished.current) {
      setFinished(true);
    }
  });
  return before;
}
