import { ReviewStatus } from '@learning-paths/backstage-plugin-learning-paths-common';
import { buildCoverage, CoverageTeam, GuideState } from './buildCoverage';
import { GroupTree, TreeGroup } from './GroupTree';

const group = (
  ref: string,
  parents: string[] = [],
  children: string[] = [],
): TreeGroup => ({ ref, name: ref.toUpperCase(), parents, children });

const state = (status: ReviewStatus, inGrace = false): GuideState => ({
  status,
  inGrace,
});

/** A team with one cell a section, from guides and their statuses. */
const team = (
  ref: string,
  ...cells: Record<string, ReviewStatus>[]
): CoverageTeam => {
  const statesOf = (cell: Record<string, ReviewStatus>) =>
    Object.values(cell).map(status => state(status));
  return {
    ref,
    cells: cells.map(statesOf),
    guides: statesOf(Object.assign({}, ...cells)),
  };
};

const rowsOf = (table: ReturnType<typeof buildCoverage>) =>
  table.rows.map(({ row }) => row.team);

describe('a coverage', () => {
  const flat = new GroupTree([group('a'), group('b'), group('c')]);

  it('counts a guide of two sections in both cells, and once for the team', () => {
    const { rows, progress } = buildCoverage({
      tree: flat,
      teams: [
        team(
          'a',
          { '/shared': 'reviewed', '/one': 'due' },
          { '/shared': 'reviewed' },
        ),
      ],
    });
    expect(rows[0].row.cells).toMatchObject([
      { total: 2, done: 1, due: 1 },
      { total: 1, done: 1 },
    ]);
    expect(rows[0].row.progress).toMatchObject({ total: 2, done: 1 });
    expect(progress).toEqual(rows[0].row.progress);
  });

  it('leaves blank what is not expected, and leaves out teams of whom nothing is', () => {
    const table = buildCoverage({
      tree: flat,
      teams: [team('a', {}, { '/one': 'not-reviewed' }), team('b', {}, {})],
    });
    expect(rowsOf(table)).toEqual(['a']);
    expect(table.rows[0].row.cells[0]).toBeNull();
    expect(table.rows[0].row.cells[1]).toMatchObject({ total: 1, done: 0 });
  });

  it('counts changed guides as done in their grace period only', () => {
    const guides = [state('changed', true), state('changed', false)];
    const { progress } = buildCoverage({
      tree: flat,
      teams: [{ ref: 'a', cells: [guides], guides }],
    });
    expect(progress).toMatchObject({ total: 2, done: 1, changed: 2 });
  });

  it('sorts teams by name in any case, then by ref', () => {
    const named = (ref: string, name: string) => ({ ...group(ref), name });
    const table = buildCoverage({
      tree: new GroupTree([
        named('y', 'same'),
        named('z', 'Apple'),
        named('x', 'Same'),
        named('w', 'banana'),
      ]),
      teams: ['w', 'x', 'y', 'z'].map(ref => team(ref, { '/g': 'reviewed' })),
    });
    expect(rowsOf(table)).toEqual(['z', 'w', 'x', 'y']);
  });

  describe('rolled up', () => {
    /** root has left and right; both have shared; left has only. */
    const diamond = new GroupTree([
      group('root', [], ['left', 'right']),
      group('left'),
      group('right'),
      group('shared', ['right'], []),
      { ...group('only', ['left']), children: [] },
      { ...group('left2', ['left'], ['shared']) },
      group('apart'),
    ]);
    const teams = [
      team('shared', { '/g': 'reviewed' }, {}),
      team('only', { '/g': 'not-reviewed' }, { '/h': 'exception' }),
    ];

    it('adds each team up once, however many ways lead to it', () => {
      const { rows, progress } = buildCoverage({
        tree: diamond,
        teams,
        by: 'group',
      });
      const of = (ref: string) => rows.find(({ row }) => row.team === ref)?.row;
      expect(of('root')).toMatchObject({
        teams: 2,
        progress: { total: 3, done: 2 },
        cells: [
          { total: 2, done: 1 },
          { total: 1, done: 1 },
        ],
      });
      expect(of('right')).toMatchObject({
        teams: 1,
        progress: { total: 1, done: 1 },
        cells: [{ total: 1 }, null],
      });
      expect(of('left')).toMatchObject({ teams: 2, progress: { total: 3 } });
      expect(of('apart')).toBeUndefined();
      // Never what the rows add up to.
      expect(progress).toMatchObject({ total: 3, done: 2 });
    });

    it('draws a tree: a parent, then what is below it, by name', () => {
      const table = buildCoverage({ tree: diamond, teams, by: 'group' });
      expect(table.rows.map(({ row }) => [row.team, row.parent])).toEqual([
        ['root', undefined],
        ['left', 'root'],
        ['left2', 'left'],
        ['only', 'left'],
        ['right', 'root'],
        ['shared', 'right'],
      ]);
    });

    it.each([
      ['a Group that is its own parent', [group('a', ['a'], ['a'])]],
      ['two that are above each other', [group('a', ['b']), group('b', ['a'])]],
      [
        'a longer circle with a team hanging from it',
        [
          group('c', ['b']),
          group('b', [], ['c', 'a']),
          group('d', ['c'], ['b']),
          group('a'),
        ],
      ],
    ])('survives %s', (_, groups) => {
      const tree = new GroupTree(groups);
      const table = buildCoverage({
        tree,
        teams: [team('a', { '/g': 'reviewed' })],
        by: 'group',
      });
      expect(rowsOf(table).sort()).toEqual(
        groups
          .map(({ ref }) => ref)
          .filter(ref => tree.within(ref).has('a'))
          .sort(),
      );
      expect(table.rows.every(({ row }) => row.teams === 1)).toBe(true);
      // Whoever indents by parents comes to an end.
      for (const { row } of table.rows) {
        let steps = 0;
        for (
          let above = row.parent;
          above !== undefined;
          above = tree.parentOf(above)
        ) {
          steps += 1;
          expect(steps).toBeLessThan(groups.length);
        }
      }
    });

    it('keeps keys short and unique in a deep tree of long names', () => {
      const depth = 40;
      const tree = new GroupTree(
        Array.from({ length: depth }, (_, level) => ({
          ref: `g${level}`,
          name: 'ß"深'.repeat(100),
          parents: level > 0 ? [`g${level - 1}`] : [],
          children: [],
        })),
      );
      const table = buildCoverage({
        tree,
        teams: [team(`g${depth - 1}`, { '/g': 'reviewed' })],
        by: 'group',
      });
      const keys = table.rows.map(({ key }) => key);
      expect(new Set(keys).size).toBe(depth);
      const cursors = keys.map(key =>
        Buffer.from(JSON.stringify({ after: key })).toString('base64url'),
      );
      expect(Math.max(...cursors.map(({ length }) => length))).toBeLessThan(
        2_000,
      );
    });
  });

  describe('narrowed', () => {
    const tree = new GroupTree([
      group('org'),
      group('a', ['org']),
      group('b', ['org']),
      group('c'),
    ]);
    const teams = [
      team('a', { '/g': 'changed' }),
      team('b', { '/g': 'reviewed' }),
      team('c', { '/g': 'reviewed' }),
    ];

    it('has the Groups below one, itself included', () => {
      const table = buildCoverage({ tree, teams, group: 'org' });
      expect(rowsOf(table)).toEqual(['a', 'b']);
      expect(table.progress).toMatchObject({ total: 2 });
      const groups = buildCoverage({ tree, teams, group: 'a', by: 'group' });
      expect(rowsOf(groups)).toEqual(['a']);
    });

    it('has teams with a guide in a status, and Groups add only those up', () => {
      expect(
        rowsOf(buildCoverage({ tree, teams, status: 'reviewed' })),
      ).toEqual(['b', 'c']);
      const groups = buildCoverage({
        tree,
        teams,
        status: 'changed',
        by: 'group',
      });
      expect(rowsOf(groups)).toEqual(['org', 'a']);
      expect(groups.rows[0].row).toMatchObject({
        teams: 1,
        progress: { total: 1, changed: 1 },
      });
    });

    it('has rows by name or ref; a Group that is found still adds up all its teams', () => {
      const table = buildCoverage({ tree, teams, text: 'OrG', by: 'group' });
      expect(rowsOf(table)).toEqual(['org']);
      expect(table.progress).toMatchObject({ total: 2 });
      expect(rowsOf(buildCoverage({ tree, teams, text: 'zzz' }))).toEqual([]);
    });
  });
});
