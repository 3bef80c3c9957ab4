import { ConcernColour, ConcernIcon, Step } from '../api';
import { concernPalette } from './concernColours';
import { iconWords } from './iconWords';

/**
 * What a section is known by wherever it is shown.
 *
 * @public
 */
export interface Concern {
  /** Its picture, by name. */
  icon: ConcernIcon;
  /** Its colour, by name; each has a light and a dark shade. */
  colour: ConcernColour;
}

/** Shorter ones must be the whole word: `ci` is not the beginning of a city. */
const shortestBeginning = 4;

/** Characters of a title in which words are looked for: each is tried on all beginnings. */
const readLength = 200;

/**
 * Icon and colour of each section of a series. What its author sets, stays. Else the icon
 * goes by the words of the title (`layers` where none says anything), and the colour by the
 * section's place: the next one of {@link concernPalette} that no author of a section took,
 * so that up to twelve sections have twelve colours, neighbours never share one that nobody
 * gave both, and sections at the end change nothing before them.
 *
 * @param sections - all sections of the series, in its order
 * @returns one for each section, in the same order
 * @public
 */
export function concernsOf(
  sections: readonly Pick<Step, 'title' | 'icon' | 'colour'>[],
): Concern[] {
  const taken = new Set(sections.map(({ colour }) => colour));
  const free = concernPalette.filter(colour => !taken.has(colour));
  // Two at least, or neighbours would share the one that is left.
  const choice = free.length > 1 ? free : concernPalette;
  const concerns: Concern[] = [];
  let next = 0;
  for (const [index, { title, icon, colour }] of sections.entries()) {
    const beside = [concerns[index - 1]?.colour, sections[index + 1]?.colour];
    let chosen = colour;
    while (chosen === undefined) {
      const candidate = choice[next % choice.length];
      next += 1;
      chosen = beside.includes(candidate) ? undefined : candidate;
    }
    concerns.push({ icon: icon ?? iconOf(title), colour: chosen });
  }
  return concerns;
}

function iconOf(title: string): ConcernIcon {
  const words = title
    .slice(0, readLength)
    .toLowerCase()
    .split(/[^\p{L}\p{N}/-]+/u);
  const found = iconWords.find(([, beginnings]) =>
    beginnings
      .split(' ')
      .some(beginning =>
        words.some(word =>
          beginning.length < shortestBeginning
            ? word === beginning
            : word.startsWith(beginning),
        ),
      ),
  );
  return found?.[0] ?? 'layers';
}
