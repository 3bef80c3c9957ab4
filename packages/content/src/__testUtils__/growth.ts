import { GrowingText } from './growingTexts';

// Below these milliseconds, growth is noise. Work that grows with the square is above them at
// the greater length, if it matters at all in the largest document.
const noise = 150;
// Eight times the text: eight times the work, sixty-four where it grows with the square.
const tooSteep = 20;
const lengths = [60_000, 480_000] as const;
// A text of so few characters takes no time, unless each further one doubles it.
const firstLengths = [8, 16, 24, 32, 48, 64, 96, 128, 256, 512, 1024, 2048];
const tooLongForFew = 400;
// Nothing is measured again that takes so long.
const plain = 2000;

/** What is wrong with the growth of the work on a text; undefined where nothing is. */
export function tooSteepGrowth(
  text: GrowingText,
  work: (file: string) => void,
): string | undefined {
  for (const length of firstLengths) {
    const time = least(text, length, { work, enough: tooLongForFew });
    if (time > tooLongForFew) {
      return `${name(text)}: ${time.toFixed(0)} ms at ${length} characters`;
    }
  }
  const long = least(text, lengths[1], { work, enough: noise });
  if (long <= noise) {
    return undefined;
  }
  const short = least(text, lengths[0], { work, enough: 0 });
  return long / short > tooSteep
    ? `${name(text)}: ${short.toFixed(0)} ms at ${lengths[0]} characters, ` +
        `${long.toFixed(0)} ms at ${lengths[1]}`
    : undefined;
}

// The processor's time, not the clock's: other processes do not count. The least of three,
// for the collector of memory runs when it likes.
function least(
  text: GrowingText,
  length: number,
  options: { work: (file: string) => void; enough: number },
): number {
  const file = text.ofLength(length);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const before = process.cpuUsage();
    options.work(file);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
    if (best <= options.enough || best > plain) {
      break;
    }
  }
  return best;
}

function name({ place, seed }: GrowingText): string {
  return `${JSON.stringify(seed)} repeated in ${place.name}`;
}
