import { CoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { REVIEW_STATUSES } from '../../../shared/progress/statuses';
import { groupRef } from '../../../shared/urls/groupRef';

/** In an address, stands for all paths at once; no path has this for its slug. */
export const ALL_PATHS = '*';

/** What the rows go by. */
export type CoverageSort = 'done' | 'name' | 'trend';

/** A cell, or with no section the sum of its row. */
export interface CellAddress {
  /** Entity ref of the row. */
  row: string;
  section?: { series: string; title: string };
}

/** What the page shows, as its address has it. */
export interface CoverageView {
  /** Undefined as long as the address names none: the page chooses one then. */
  path: string | undefined;
  filter: CoverageFilter;
  sort: CoverageSort;
}

/** An address may say anything: what means nothing is left out. */
export function readView(search: URLSearchParams): CoverageView {
  const named = (name: string) => search.get(name) || undefined;
  const path = named('series');
  const sort = named('sort');
  return {
    path,
    filter: {
      series: path === ALL_PATHS ? undefined : path,
      text: named('text'),
      group: groupRef(named('group')),
      status: REVIEW_STATUSES.find(status => status === search.get('status')),
      by: search.get('by') === 'group' ? 'group' : undefined,
      asOf: named('asOf'),
    },
    sort: sort === 'name' || sort === 'trend' ? sort : 'done',
  };
}

/** The cell that is open. */
export function readCell(search: URLSearchParams): CellAddress | undefined {
  const row = groupRef(search.get('row'));
  const [, series, title] =
    /^([^/]+)[/](.+)$/su.exec(search.get('concern') ?? '') ?? [];
  return row
    ? { row, section: title ? { series, title } : undefined }
    : undefined;
}

/** The parts of an address that open a cell; undefined where they close it. */
export function cellParameters(
  cell: CellAddress | undefined,
): Record<'row' | 'concern', string | undefined> {
  const section = cell?.section;
  return {
    row: cell?.row,
    concern: section && `${section.series}/${section.title}`,
  };
}
