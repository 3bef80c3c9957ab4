import { Pair } from './align';
import { Leaf } from './Leaf';
import { ProseSection } from './Prose';

interface Section {
  depth: number;
  heading?: ProseSection;
  above?: Section;
}

/** Tells in which section of a page each leaf is, as the leaves come in their order. */
export class Sections {
  readonly #root: Section = { depth: 0 };
  #since: Section = this.#root;
  #now: Section = this.#root;
  #hasHeadings = false;
  readonly #changed = new Set<Section>();

  /** The section of a leaf; a heading is in its own. */
  of({ since, now }: Pair<Leaf>): Section {
    const leaf = now ?? since;
    if (leaf?.kind === 'heading') {
      this.#hasHeadings = true;
      const depth = Number(leaf.facts.depth);
      const section: Section = {
        depth,
        heading: headingOf(leaf, now !== undefined),
        above: above(now ? this.#now : this.#since, depth),
      };
      // What is left of a section whose heading changed is in the new one.
      this.#since = since ? section : this.#since;
      this.#now = now ? section : this.#now;
      return section;
    }
    return now ? this.#now : this.#since;
  }

  /** Headings above what is in a section, its own included. */
  pathOf(section: Section): ProseSection[] {
    const path: ProseSection[] = [];
    for (let at: Section | undefined = section; at; at = at.above) {
      if (at.heading) {
        path.unshift(at.heading);
      }
    }
    return path;
  }

  /** Something in this section differs. */
  count(section: Section): void {
    this.#changed.add(section);
  }

  /** How many sections have differences; 0 in a page without headings. */
  get changed(): number {
    return this.#hasHeadings ? this.#changed.size : 0;
  }
}

function above(section: Section, depth: number): Section {
  let at = section;
  while (at.above && at.depth >= depth) {
    at = at.above;
  }
  return at;
}

/** Longer headings are cut: they stand here to find a place, and in full in the text. */
const longest = 200;

function headingOf(leaf: Leaf, isThere: boolean): ProseSection {
  const text = leaf.words
    .map(({ text: word, hasSpace }) => (hasSpace ? ` ${word}` : word))
    .join('')
    .replace(/\n/g, ' ')
    .slice(0, longest);
  return isThere && leaf.anchor !== undefined
    ? { text, anchor: leaf.anchor }
    : { text };
}
