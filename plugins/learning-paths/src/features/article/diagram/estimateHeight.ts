/** Boxes and the space between them, in CSS pixels. */
const RANK = 100;
const MESSAGE = 50;
const ACTORS = 190;

/** Where nothing is known of a diagram. */
const USUAL = 320;
const LEAST = 120;
const MOST = 900;

/** What the lines between boxes are made of. */
const LINE = /--|==|-\.|~~/;

/** Longer lines, and more of them, tell nothing that matters here. */
const LONGEST_LINE = 300;
const MOST_LINES = 400;

/** The names at one end of a link, after what is left of its arrow and its label. */
function namesIn(end: string): string[] {
  const afterArrow = end.replace(/^(?:[-=.~>]+|[ox] )/, '').trim();
  const boxes = afterArrow.startsWith('|')
    ? afterArrow.slice(afterArrow.indexOf('|', 1) + 1)
    : afterArrow;
  return boxes
    .split('&')
    .map(box => /^\w+/.exec(box.trim())?.[0] ?? '')
    .filter(Boolean);
}

/** How many boxes are in the longest way through a flowchart; links that lead back are few. */
function longestWay(source: string): number {
  const ranks = new Map<string, number>();
  let longest = 1;
  for (const line of source.split('\n', MOST_LINES)) {
    const pieces = line.trim().slice(0, LONGEST_LINE).split(LINE);
    // A label between two halves of a line begins with a blank, and an end does not.
    const [start = [], ...others] = pieces
      .filter(
        (piece, at) =>
          at === 0 || at === pieces.length - 1 || !piece.startsWith(' '),
      )
      .map(namesIn);
    let before = start;
    for (const names of others) {
      const rank = 1 + Math.max(1, ...before.map(name => ranks.get(name) ?? 1));
      for (const name of names.filter(one => !ranks.has(one))) {
        ranks.set(name, rank);
        longest = Math.max(longest, rank);
      }
      before = names;
    }
  }
  return longest;
}

function flowchartHeight(source: string, direction: string): number {
  const isSideways = direction === 'LR' || direction === 'RL';
  return isSideways ? USUAL : RANK * longestWay(source);
}

/**
 * About how high a diagram will be, in CSS pixels: so much is kept free for it until it is
 * drawn, so that the text below it stays about where it is.
 */
export function estimateHeight(source: string): number {
  const kind = /^[ \t]*(flowchart|graph|sequenceDiagram)\b[ \t]*(\w*)/m.exec(
    source,
  );
  if (!kind) {
    return USUAL;
  }
  const [, name, direction] = kind;
  const height =
    name === 'sequenceDiagram'
      ? ACTORS + MESSAGE * (source.split(/-[->)x]/).length - 1)
      : flowchartHeight(source, direction);
  return Math.min(MOST, Math.max(LEAST, height));
}
