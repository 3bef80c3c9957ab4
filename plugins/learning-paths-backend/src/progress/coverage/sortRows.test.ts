import { progressOf } from '@learning-paths/backstage-plugin-learning-paths-common';
import { leastDoneFirst, leastGainedFirst, SortableRow } from './sortRows';

const row = (name: string, done: number, total: number): SortableRow => ({
  key: `${name}\nref`,
  row: {
    team: name,
    name,
    teams: 1,
    cells: [],
    progress: { ...progressOf([]), done, total },
  },
  teams: [name],
});
const names = (rows: SortableRow[]) => rows.map(({ row: { name } }) => name);

describe('the order of rows', () => {
  it('has the least share done first, then goes by name', () => {
    const rows = [
      row('all', 4, 4),
      row('b half', 2, 4),
      row('a half', 13, 26),
      row('third', 1, 3),
      row('none', 0, 9),
    ];
    expect(names(leastDoneFirst(rows))).toEqual([
      'none',
      'third',
      'a half',
      'b half',
      'all',
    ]);
  });

  it('has first who lost, then who gained least', () => {
    const before = new Map([
      ['lost', 3],
      ['gained', 0],
      ['same', 2],
    ]);
    const rows = [row('gained', 4, 4), row('same', 2, 4), row('lost', 1, 4)];
    const firstOf = ({ row: { name } }: SortableRow) => ({
      done: before.get(name) ?? 0,
      total: 4,
    });
    expect(names(leastGainedFirst(rows, firstOf))).toEqual([
      'lost',
      'same',
      'gained',
    ]);
  });

  it('keeps keys unique and in order, for cursors', () => {
    const keys = leastDoneFirst([row('b', 1, 2), row('a', 1, 2)]).map(
      ({ key }) => key,
    );
    expect(keys).toEqual([...keys].sort());
    expect(new Set(keys).size).toBe(2);
  });
});
