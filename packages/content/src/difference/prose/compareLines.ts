import { TextSegment } from '../lines';
import { align, AlignRules, Pair, runsOf } from './align';
import { Clock } from './Clock';
import { ProseChange, ProseLine } from './Prose';
import { isWord, splitCode } from './splitWords';

const msForLine = 50;

const rules: AlignRules<string> = {
  keyOf: line => line,
  wordsOf: line => splitCode(line).filter(isWord),
  floorOf: () => 0,
};

/** Neighbours with the same fate are one. */
class Segments {
  readonly list: TextSegment[] = [];

  add(kind: TextSegment['kind'], text: string): void {
    const last = this.list[this.list.length - 1];
    if (last?.kind === kind) {
      last.text += text;
    } else {
      this.list.push({ kind, text });
    }
  }
}

/** All lines of some code that is in one of the texts only, or in both as it was. */
export function linesAs(
  kind: ProseChange,
  lines: readonly string[],
): ProseLine[] {
  return lines.map(line => lineOf(kind, line));
}

/** Whole lines; in one that took the place of another, what differs in it. */
export function compareLines(
  since: readonly string[],
  now: readonly string[],
  clock: Clock,
): ProseLine[] {
  const lines: ProseLine[] = [];
  let removed: ProseLine[] = [];
  let added: ProseLine[] = [];
  for (const pair of align(since, now, rules, clock)) {
    if (pair.isSame) {
      lines.push(...removed, ...added, lineOf('same', pair.now));
      removed = [];
      added = [];
    } else {
      const both = compareLine(pair, clock);
      removed.push(...both.removed);
      added.push(...both.added);
    }
  }
  return [...lines, ...removed, ...added];
}

function compareLine(
  { since, now }: Pair<string>,
  clock: Clock,
): { removed: ProseLine[]; added: ProseLine[] } {
  if (since === undefined || now === undefined) {
    return {
      removed: since === undefined ? [] : [lineOf('removed', since)],
      added: now === undefined ? [] : [lineOf('added', now)],
    };
  }
  const before = splitCode(since);
  const after = splitCode(now);
  const removed = new Segments();
  const added = new Segments();
  let atSince = 0;
  let atNow = 0;
  for (const { kind, count } of runsOf(before, after, clock, msForLine)) {
    if (kind !== 'added') {
      removed.add(kind, before.slice(atSince, atSince + count).join(''));
      atSince += count;
    }
    if (kind !== 'removed') {
      added.add(kind, after.slice(atNow, atNow + count).join(''));
      atNow += count;
    }
  }
  return {
    removed: [{ kind: 'removed', segments: removed.list }],
    added: [{ kind: 'added', segments: added.list }],
  };
}

function lineOf(kind: ProseChange, text: string): ProseLine {
  return { kind, segments: text === '' ? [] : [{ kind, text }] };
}
