import { AlignRules, Pair } from './align';
import { Clock } from './Clock';
import { compareLines, linesAs } from './compareLines';
import { compareTables, rowsAs } from './compareTables';
import { compareWords, runsAs } from './compareWords';
import { keyOfWords, Leaf } from './Leaf';
import { ProseAttribute, ProseBlock, ProseChange } from './Prose';
import { isWord } from './splitWords';

/** What is in the place of something stays it, though no word of it is the same. */
const sameKind = 0.4;

/** Of so few words none need stay. */
const fewWords = 3;

/** When leaves are versions of one. */
export const leafRules: AlignRules<Leaf> = {
  keyOf: ({ key }) => key,
  wordsOf: ({ words, lines, rows }) =>
    [
      ...[...words, ...rows.flat().flatMap(cell => cell.words)].map(
        ({ text, image }) => image?.target ?? text,
      ),
      ...lines.flatMap(line => line.split(/\s+/)),
    ].filter(isWord),
  floorOf: (since, now) => {
    if (since.kind !== now.kind || since.role !== now.role) {
      return -1;
    }
    if (since.kind === 'text') {
      const isShort =
        Math.max(since.words.length, now.words.length) <= fewWords;
      return isShort && since.within.join() === now.within.join()
        ? sameKind
        : 0;
    }
    return since.facts.depth === now.facts.depth ? sameKind : 0;
  },
};

/** What became of a leaf, or of the one that it took the place of. */
export function compareLeaves(pair: Pair<Leaf>, clock: Clock): ProseBlock {
  const { since, now, isSame } = pair;
  if (!since || !now || isSame) {
    const kind = isSame ? 'same' : 'added';
    return leafAs(now ? kind : 'removed', now ?? since);
  }
  const attributes = attributesOf(since, now);
  const base = {
    ...baseOf(now),
    change: 'changed' as const,
    ...(attributes.length > 0 ? { attributes } : {}),
  };
  const { kind, facts } = now;
  switch (kind) {
    case 'code':
    case 'diagram': {
      const lines = compareLines(since.lines, now.lines, clock);
      return kind === 'code'
        ? { ...base, kind, ...languageOf(facts), lines }
        : { ...base, kind, ...nameOf(now), lines };
    }
    case 'table':
      return {
        ...base,
        kind,
        rows: compareTables(since.rows, now.rows, clock),
      };
    case 'rule':
      return { ...base, kind };
    default: {
      const runs = compareWords(since.words, now.words, clock);
      return kind === 'heading'
        ? { ...base, kind, depth: Number(facts.depth), runs }
        : { ...base, kind, ...roleOf(now), runs };
    }
  }
}

function leafAs(change: ProseChange, leaf: Leaf): ProseBlock {
  const base = { ...baseOf(leaf), change };
  const { kind, facts } = leaf;
  switch (kind) {
    case 'code':
      return {
        ...base,
        kind,
        ...languageOf(facts),
        lines: linesAs(change, leaf.lines),
      };
    case 'diagram':
      return {
        ...base,
        kind,
        ...nameOf(leaf),
        lines: linesAs(change, leaf.lines),
      };
    case 'table':
      return { ...base, kind, rows: rowsAs(change, leaf.rows) };
    case 'rule':
      return { ...base, kind };
    default: {
      const runs = runsAs(change, leaf.words);
      return kind === 'heading'
        ? { ...base, kind, depth: Number(facts.depth), runs }
        : { ...base, kind, ...roleOf(leaf), runs };
    }
  }
}

function baseOf({ within, marker, facts }: Leaf) {
  const { task } = facts;
  return {
    ...(within.length > 0 ? { within: [...within] } : {}),
    ...(marker === undefined ? {} : { marker }),
    ...(task === 'open' || task === 'done' ? { task } : {}),
  } satisfies Partial<ProseBlock>;
}

const compared = ['depth', 'task', 'list', 'callout', 'language'] as const;

function attributesOf(since: Leaf, now: Leaf): ProseAttribute[] {
  const facts = compared.map(name => ({
    name,
    since: since.facts[name],
    now: now.facts[name],
  }));
  const sameWords = keyOfWords(since.words) === keyOfWords(now.words);
  const kept = facts.filter(({ name, ...fact }) => {
    switch (name) {
      case 'list':
        // Where an item was put before the first one, the list began with another one.
        return fact.since !== undefined && fact.now !== undefined;
      case 'callout':
        // The title mostly is the kind.
        return sameWords;
      default:
        return true;
    }
  });
  const place: ProseAttribute = {
    name: 'place',
    since: since.within.join(' ') || undefined,
    now: now.within.join(' ') || undefined,
  };
  return [...kept, place].filter(fact => fact.since !== fact.now);
}

function languageOf({ language }: Leaf['facts']): { language?: string } {
  return language === undefined ? {} : { language };
}

function roleOf({ role }: Leaf): Pick<Leaf, 'role'> {
  return role === undefined ? {} : { role };
}

const title = /^[ \t]*(?:accTitle[ \t]*:|title[ \t:])[ \t]*(\S.*)$/;

function nameOf({ lines }: Leaf): { name?: string } {
  const name = lines.map(line => title.exec(line)?.[1]).find(Boolean);
  return name === undefined ? {} : { name: name.trim().slice(0, 200) };
}
