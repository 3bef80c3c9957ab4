import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import { ReactNode } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { CoverageSort } from '../hooks/coverageAddress';
import { TableClasses } from './styles';

/** The head of a column that the rows can go by. */
export function SortHead(props: {
  by: CoverageSort;
  sort: CoverageSort;
  onSort: (sort: CoverageSort) => void;
  rowSpan: number;
  className?: string;
  classes: TableClasses;
  children: ReactNode;
}) {
  const { by, sort, onSort, rowSpan, className, classes, children } = props;
  const { t } = useTranslation();
  const isActive = by === sort;
  return (
    <th
      scope="col"
      rowSpan={rowSpan}
      className={className}
      aria-sort={isActive ? 'ascending' : undefined}
    >
      <button
        type="button"
        className={classes.sort}
        title={t(`coverage.sort.${by}`)}
        onClick={() => onSort(by)}
      >
        {children}
        <ArrowDownwardIcon
          className={`${classes.sortArrow} ${isActive ? '' : classes.hidden}`}
          aria-hidden
        />
      </button>
    </th>
  );
}
