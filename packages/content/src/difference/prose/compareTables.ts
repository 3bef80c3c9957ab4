import { align, AlignRules, Pair } from './align';
import { Clock } from './Clock';
import { compareWords, runsAs } from './compareWords';
import { Cell, keyOfWords } from './Leaf';
import { ProseCell, ProseChange, ProseRow } from './Prose';
import { isWord } from './splitWords';

type Row = readonly Cell[];

/** Which column of each table is which; a column that is in one only has one number. */
type Column = Pair<number>;

const wordsIn = (cells: Row) =>
  cells.flatMap(({ words }) =>
    words
      .map(({ text, image }) => image?.target ?? text)
      .filter(text => isWord(text)),
  );

const keyOfCell = ({ words }: Cell) => keyOfWords(words);

const rowRules: AlignRules<Row> = {
  keyOf: cells => cells.map(keyOfCell).join('\u0000'),
  wordsOf: wordsIn,
  floorOf: () => 0,
};

/** All rows of a table that is in one of the texts only, or in both as it was. */
export function rowsAs(kind: ProseChange, rows: readonly Row[]): ProseRow[] {
  return rows.map(cells => ({
    change: kind,
    cells: cells.map(cell => cellAs(kind, cell)),
  }));
}

/** Rows, and in each the cells, of columns that stayed, came or went. */
export function compareTables(
  since: readonly Row[],
  now: readonly Row[],
  clock: Clock,
): ProseRow[] {
  const columns = columnsOf(since, now, clock);
  return align(since, now, rowRules, clock).map(pair => ({
    change: changeOf(pair),
    cells: columns.flatMap(column => cellOf(pair, column, clock)),
  }));
}

function changeOf({ since, now, isSame }: Pair<Row>): ProseRow['change'] {
  if (isSame) {
    return 'same';
  }
  if (since && now) {
    return 'changed';
  }
  return since ? 'removed' : 'added';
}

/** By the first row, which names them, where their number is another. */
function columnsOf(
  since: readonly Row[],
  now: readonly Row[],
  clock: Clock,
): Column[] {
  const widthOf = (rows: readonly Row[]) =>
    rows.reduce((width, cells) => Math.max(width, cells.length), 0);
  const before = widthOf(since);
  const after = widthOf(now);
  const numbers = (count: number) =>
    Array.from({ length: count }, (_, index) => index);
  if (before === after) {
    return numbers(after).map(index => ({
      since: index,
      now: index,
      isSame: true,
    }));
  }
  const named = [
    ...numbers(before).map(index => ({ row: since[0], index })),
    ...numbers(after).map(index => ({ row: now[0], index })),
  ];
  const pairs = align(
    named.slice(0, before),
    named.slice(before),
    {
      keyOf: ({ row, index }) => (row[index] ? keyOfCell(row[index]) : ''),
      wordsOf: ({ row, index }) => (row[index] ? wordsIn([row[index]]) : []),
      floorOf: () => 0,
    },
    clock,
  );
  return pairs.map((pair): Column => {
    if (pair.since && pair.now) {
      return { since: pair.since.index, now: pair.now.index, isSame: true };
    }
    return pair.since
      ? { since: pair.since.index, isSame: false }
      : { now: pair.now?.index ?? 0, isSame: false };
  });
}

function cellOf(row: Pair<Row>, column: Column, clock: Clock): ProseCell[] {
  const since =
    column.since === undefined ? undefined : row.since?.[column.since];
  const now = column.now === undefined ? undefined : row.now?.[column.now];
  if (since && now) {
    const isSame = keyOfCell(since) === keyOfCell(now);
    return [
      {
        change: isSame ? 'same' : 'changed',
        ...headerOf(now),
        runs: isSame
          ? runsAs('same', now.words)
          : compareWords(since.words, now.words, clock),
      },
    ];
  }
  if (since) {
    return [cellAs('removed', since)];
  }
  if (now) {
    return [cellAs('added', now)];
  }
  // So that the cells after it stay in their columns.
  return [{ change: 'same', runs: [] }];
}

function cellAs(kind: ProseChange, cell: Cell): ProseCell {
  return { change: kind, ...headerOf(cell), runs: runsAs(kind, cell.words) };
}

function headerOf({ isHeader }: Cell): Pick<ProseCell, 'isHeader'> {
  return isHeader ? { isHeader } : {};
}
