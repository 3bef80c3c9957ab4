import {
  TextHunk,
  TextSegment,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { diffLines, diffWordsWithSpace } from 'diff';

/** Past this, one run of lines is shown as taken out and put in, without looking at words. */
const lineTimeoutMs = 1_000;
const wordTimeoutMs = 200;
/** For the words of all changed runs together: a text may have hundreds of them, and nobody else is served meanwhile. */
const allWordsTimeoutMs = 1_000;

/** The difference between two texts: unchanged lines, and changed ones word by word. */
export function differenceOf(since: string, now: string): TextHunk[] {
  const parts = diffLines(withEnd(since), withEnd(now), {
    timeout: lineTimeoutMs,
  }) ?? [
    { value: withEnd(since), removed: true, added: false },
    { value: withEnd(now), removed: false, added: true },
  ];
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
    return [
      { kind: 'removed' as const, text: removed },
      { kind: 'added' as const, text: added },
    ].filter(({ text }) => text !== '');
  }
  return words.map(({ value, removed: isRemoved, added: isAdded }) => {
    const kind = isAdded ? 'added' : 'same';
    return { kind: isRemoved ? 'removed' : kind, text: value };
  });
}

function withEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
