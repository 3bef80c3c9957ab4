import { CoverageRow } from '@learning-paths/backstage-plugin-learning-paths-common';
import { progressWith } from '../../../__fixtures__/coverage';
import { visibleRows } from './groupTree';

const row = (team: string, parent?: string): CoverageRow => ({
  team,
  name: team.toLocaleUpperCase(),
  parent,
  teams: 1,
  cells: [],
  progress: progressWith(0),
});

const tree = [
  row('org'),
  row('platform', 'org'),
  row('storage', 'platform'),
  row('network', 'platform'),
  row('shop', 'org'),
];

const drawn = (rows: CoverageRow[], toggled: string[] = []) =>
  visibleRows(rows, new Set(toggled)).map(
    ({ row: { team }, depth, isOpen }) =>
      `${'-'.repeat(depth)}${team}${isOpen === undefined ? '' : ` ${isOpen}`}`,
  );

describe('the tree of groups', () => {
  it('shows the roots and what is right below them', () => {
    expect(drawn(tree)).toEqual(['org true', '-platform false', '-shop']);
  });

  it('opens and closes what was toggled', () => {
    expect(drawn(tree, ['platform'])).toEqual([
      'org true',
      '-platform true',
      '--storage',
      '--network',
      '-shop',
    ]);
    expect(drawn(tree, ['org', 'platform'])).toEqual(['org false']);
  });

  it('names the row above', () => {
    expect(visibleRows(tree, new Set()).map(({ below }) => below)).toEqual([
      undefined,
      'ORG',
      'ORG',
    ]);
  });

  it('takes a row whose parent was left out for a root', () => {
    expect(drawn([row('storage', 'platform')])).toEqual(['storage']);
  });

  it('shows every row once where groups are above each other', () => {
    expect(drawn([row('a', 'b'), row('b', 'a'), row('c', 'c')], ['b'])).toEqual(
      ['c', 'a true', '-b true'],
    );
  });
});
