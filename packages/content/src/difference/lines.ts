import { diffLines, diffWordsWithSpace } from 'diff';

/**
 * A run of words of a changed place.
 *
 * @public
 */
export interface TextSegment {
  /** What became of the words. */
  kind: 'same' | 'added' | 'removed';
  /** The words, with the blanks between them. */
  text: string;
}

/**
 * A place of a difference: lines that stayed, or a change word by word.
 *
 * @public
 */
export type TextHunk =
  | { kind: 'same'; lines: string[] }
  | { kind: 'changed'; segments: TextSegment[] };

/** Past this, one run of lines is shown as taken out and put in, without looking at words. */
const lineTimeoutMs = 1_000;
const wordTimeoutMs = 200;
/** For the words of all changed runs together: a text may have hundreds of them. */
const allWordsTimeoutMs = 1_000;

/** The difference between two texts: unchanged lines, and changed ones word by word. */
export function differenceOf(since: string, now: string): TextHunk[] {
  const parts = diffLines(withEnd(since), withEnd(now), {
    timeout: lineTimeoutMs,
  });
  if (!parts) {
    return wholeDifference(since, now);
  }
  const hunks: TextHunk[] = [];
  let removed = '';
  let added = '';
  let spentMs = 0;
  const flush = () => {
    if (removed || added) {
      const started = performance.now();
      const timeout = Math.min(wordTimeoutMs, allWordsTimeoutMs - spentMs);
      hunks.push({
        kind: 'changed',
        segments: segmentsOf({ removed, added, timeout }),
      });
      spentMs += performance.now() - started;
      removed = '';
      added = '';
    }
  };
  for (const part of parts) {
    if (part.removed) {
      removed += part.value;
    } else if (part.added) {
      added += part.value;
    } else {
      flush();
      hunks.push({
        kind: 'same',
        lines: part.value.replace(/\n$/, '').split('\n'),
      });
    }
  }
  flush();
  return hunks;
}

/** The difference between two texts that nobody can wait for: all of one, then all of the other. */
export function wholeDifference(since: string, now: string): TextHunk[] {
  return since === now
    ? [{ kind: 'same', lines: since.split('\n') }]
    : [
        {
          kind: 'changed',
          segments: wholeSegments(withEnd(since), withEnd(now)),
        },
      ];
}

function wholeSegments(removed: string, added: string): TextSegment[] {
  return [
    { kind: 'removed' as const, text: removed },
    { kind: 'added' as const, text: added },
  ].filter(({ text }) => text !== '');
}

function segmentsOf(options: {
  removed: string;
  added: string;
  /** Milliseconds for looking at words; not above 0 where none are left. */
  timeout: number;
}): TextSegment[] {
  const { removed, added, timeout } = options;
  const words =
    removed && added && timeout > 0
      ? diffWordsWithSpace(removed, added, { timeout })
      : undefined;
  if (!words) {
    return wholeSegments(removed, added);
  }
  return words.map(({ value, removed: isRemoved, added: isAdded }) => {
    const kind = isAdded ? 'added' : 'same';
    return { kind: isRemoved ? 'removed' : kind, text: value };
  });
}

function withEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
