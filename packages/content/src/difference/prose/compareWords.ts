import { Run, runsOf } from './align';
import { Clock } from './Clock';
import { Word } from './Leaf';
import { ProseChange, ProseRun } from './Prose';
import { RunWriter } from './RunWriter';
import { isWord } from './splitWords';

const msForWords = 200;

/** A stretch of words: the same on both sides, or others. */
interface Stretch {
  isSame: boolean;
  since: readonly Word[];
  now: readonly Word[];
}

/** All words of a block that is in one of the texts only, or that is in both as it was. */
export function runsAs(kind: ProseChange, words: readonly Word[]): ProseRun[] {
  const writer = new RunWriter();
  words.forEach(word => writer.write(kind, word));
  return writer.runs;
}

/** What became of the words of a block: each text is there from its beginning to its end. */
export function compareWords(
  since: readonly Word[],
  now: readonly Word[],
  clock: Clock,
): ProseRun[] {
  const writer = new RunWriter();
  for (const stretch of stretchesOf(since, now, clock)) {
    if (stretch.isSame) {
      stretch.now.forEach((word, index) =>
        writer.writeSame(stretch.since[index], word),
      );
    } else {
      writer.writeOther(stretch.since, stretch.now);
    }
  }
  return writer.runs;
}

function stretchesOf(
  since: readonly Word[],
  now: readonly Word[],
  clock: Clock,
): Stretch[] {
  const keysOf = (words: readonly Word[]) => words.map(({ key }) => key);
  const runs = runsOf(keysOf(since), keysOf(now), clock, msForWords);
  return joined(cut(runs, since, now));
}

function cut(
  runs: readonly Run[],
  since: readonly Word[],
  now: readonly Word[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let atSince = 0;
  let atNow = 0;
  for (const { kind, count } of runs) {
    const sinceCount = kind === 'added' ? 0 : count;
    const nowCount = kind === 'removed' ? 0 : count;
    const stretch = {
      isSame: kind === 'same',
      since: since.slice(atSince, atSince + sinceCount),
      now: now.slice(atNow, atNow + nowCount),
    };
    atSince += sinceCount;
    atNow += nowCount;
    const last = stretches[stretches.length - 1];
    if (last && !last.isSame && !stretch.isSame) {
      stretches[stretches.length - 1] = both(last, stretch);
    } else {
      stretches.push(stretch);
    }
  }
  return stretches;
}

function both(...parts: Stretch[]): Stretch {
  return {
    isSame: false,
    since: parts.flatMap(({ since }) => since),
    now: parts.flatMap(({ now }) => now),
  };
}

/**
 * Where next to nothing stayed between two changes, they read better as one: a word or a
 * comma that two sentences happen to share says nothing of either.
 */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  stretches.forEach((stretch, index) => {
    const before = result[result.length - 1];
    const between = result[result.length - 2];
    if (
      !stretch.isSame &&
      before?.isSame &&
      between &&
      !between.isSame &&
      saysLittle(before, between, stretch)
    ) {
      result.splice(-2, 2, both(between, before, stretch));
    } else {
      result.push(stretches[index]);
    }
  });
  return result;
}

const fewWords = 2;
const manyWords = 3;

function saysLittle(same: Stretch, before: Stretch, after: Stretch): boolean {
  if (
    same.now.length > fewWords ||
    same.now.some(({ image, text }) => image || text === '\n')
  ) {
    return false;
  }
  const around = [before, after];
  const words = same.now.filter(({ text }) => isWord(text)).length;
  return words === 0
    ? around.every(({ since, now }) => since.length > 0 && now.length > 0)
    : around.every(
        ({ since, now }) =>
          Math.max(since.length, now.length) >= manyWords * words,
      );
}
