import { ShortcodeNames } from '../../dialects/hugo/shortcodeNames';
import { align, Pair } from './align';
import { Clock } from './Clock';
import { compareLeaves, leafRules } from './compareLeaves';
import { Leaf } from './Leaf';
import { Prose } from './Prose';
import { readLeaves, readPlainLeaves } from './readLeaves';
import { Sections } from './Sections';

/** Milliseconds for comparing; what is left then is told in less detail. */
const comparingMs = 800;

/** Larger differences than this, in UTF-16 units of JSON, are not shown as prose. */
const mostLength = 4 * 1024 * 1024;

/**
 * Two texts to compare as people read them.
 *
 * @public
 */
export interface CompareProseOptions {
  /** The earlier text. */
  since: { title: string; body: string };
  /** The later one. */
  now: { title: string; body: string };
  /** Targets of images, as written in the later text, whose files are others than before. */
  replacedFiles?: readonly string[];
  /** The texts have no markup, but one block a line. */
  isPlain?: boolean;
  /** As in {@link parseDocument}. */
  shortcodes?: ShortcodeNames;
}

/** The difference between two pages; undefined where it is too large to be shown. */
export function compareProse(options: CompareProseOptions): Prose | undefined {
  const { since, now, replacedFiles, isPlain, shortcodes } = options;
  const leavesOf = (text: typeof now, replaced?: readonly string[]) =>
    isPlain
      ? readPlainLeaves(text.body)
      : readLeaves({ ...text, shortcodes }, new Set(replaced));
  const before = leavesOf(since);
  const after = leavesOf(now, replacedFiles);
  const clock = new Clock(comparingMs);
  const prose = proseOf(align(before, after, leafRules, clock), clock);
  const changes = prose.changes + (since.title === now.title ? 0 : 1);
  const whole = { ...prose, changes };
  return JSON.stringify(whole).length > mostLength ? undefined : whole;
}

function proseOf(pairs: readonly Pair<Leaf>[], clock: Clock): Prose {
  const sections = new Sections();
  const parts: Prose['parts'] = [];
  let changed = 0;
  let before: { section: object; isWhole: boolean } | undefined;
  for (const pair of pairs) {
    const section = sections.of(pair);
    const block = compareLeaves(pair, clock);
    const last = parts[parts.length - 1];
    if (pair.isSame) {
      if (last?.kind === 'same') {
        last.blocks.push(block);
      } else {
        parts.push({ kind: 'same', blocks: [block] });
      }
      before = undefined;
      continue;
    }
    // What came or went together is one change, and so is what took its place.
    const isWhole = !pair.since || !pair.now;
    if (
      last?.kind === 'changed' &&
      before?.isWhole &&
      isWhole &&
      before.section === section
    ) {
      last.blocks.push(block);
    } else {
      changed += 1;
      parts.push({
        kind: 'changed',
        sections: sections.pathOf(section),
        blocks: [block],
      });
      sections.count(section);
    }
    before = { section, isWhole };
  }
  return { changes: changed, sections: sections.changed, parts };
}
