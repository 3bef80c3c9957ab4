import {
  CoverageRow,
  CoverageSection,
  Progress,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { CellAddress } from '../hooks/coverageAddress';
import { FilteredCoverage } from '../hooks/useCoverage';

/** A cell with what is in it, or the sum of a row. */
export interface Selection {
  row: CoverageRow;
  /** Undefined for the sum. */
  section?: CoverageSection;
  /** Of the section, among all columns. */
  index?: number;
  progress: Progress;
  byGroup: boolean;
}

/** A selection that is no sum. */
export type SectionSelection = Selection &
  Required<Pick<Selection, 'section' | 'index'>>;

/** What an address names, as it is in the coverage; undefined where there is no such cell. */
export function selectionOf(
  { row: ref, section: named }: CellAddress,
  { coverage: { sections, items }, filter }: FilteredCoverage,
): Selection | undefined {
  const row = items.find(({ team }) => team === ref);
  const byGroup = filter.by === 'group';
  if (!row || !named) {
    return row && { row, progress: row.progress, byGroup };
  }
  const index = sections.findIndex(
    ({ series, title }) => series === named.series && title === named.title,
  );
  const progress = row.cells[index];
  return progress
    ? { row, section: sections[index], index, progress, byGroup }
    : undefined;
}

/** Names a cell in the page, so that the focus finds back to it. */
export function cellName({ row, section }: CellAddress): string {
  return section ? `${row} ${section.series}/${section.title}` : row;
}
