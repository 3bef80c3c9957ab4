import { memo } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { ProgressBar } from '../../../shared/progress/ProgressBar';
import { ProgressText } from '../../../shared/progress/ProgressText';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';
import { usePageUrls } from '../../../shared/urls/usePageUrls';
import { CellAddress, CoverageSort } from '../hooks/coverageAddress';
import { FilteredCoverage } from '../hooks/useCoverage';
import { CellText } from './CellText';
import { CoverageHead } from './CoverageHead';
import { TreeRow } from './groupTree';
import { useTableStyles } from './styles';
import { TableRow } from './TableRow';

function CoverageTableView(props: {
  shown: FilteredCoverage;
  /** As many of the visible rows as are to be drawn. */
  rows: TreeRow[];
  /** Titles of series by slug. */
  titles: ReadonlyMap<string, string>;
  isPhone: boolean;
  onSelect: (cell: CellAddress) => void;
  onSort: (sort: CoverageSort) => void;
  onToggle: (team: string) => void;
}) {
  const { shown, rows, titles, isPhone, onSelect, onSort, onToggle } = props;
  const { coverage, filter } = shown;
  const { sections, progress, totalItems } = coverage;
  const byGroup = filter.by === 'group';
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useTableStyles();
  const count = totalItems ?? (coverage.nextCursor ? undefined : rows.length);

  return (
    <div
      className={classes.box}
      role="region"
      aria-label={t('coverage.scrolls')}
      // It scrolls, with the keyboard too.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table}>
        <caption>
          <VisuallyHidden>{t('coverage.caption')}</VisuallyHidden>
        </caption>
        <CoverageHead
          sections={sections}
          titles={titles}
          byGroup={byGroup}
          isPhone={isPhone}
          sort={shown.sort}
          onSort={onSort}
          classes={classes}
        />
        <tbody>
          {rows.map(({ row, depth, below, isOpen }) => (
            <TableRow
              key={row.team}
              row={row}
              sections={sections}
              classes={classes}
              onSelect={onSelect}
              byGroup={byGroup}
              isPhone={isPhone}
              to={
                isOpen === undefined
                  ? urls.team(row.team, { asOf: filter.asOf })
                  : undefined
              }
              depth={depth}
              below={below}
              isOpen={isOpen}
              onToggle={onToggle}
            />
          ))}
        </tbody>
        <tfoot className={classes.foot}>
          <tr>
            <th scope="row" className={classes.name}>
              {t('coverage.total')}
              {count !== undefined && (
                <span className={classes.remark}>
                  {t(byGroup ? 'coverage.groups' : 'coverage.teams', { count })}
                </span>
              )}
            </th>
            {!isPhone && (
              <td className={classes.all}>
                <CellText progress={progress} classes={classes} />
              </td>
            )}
            <td colSpan={sections.length + (isPhone ? 0 : 1)}>
              <div className={classes.total}>
                {isPhone && (
                  <span>
                    <ProgressText progress={progress} />
                  </span>
                )}
                <div className={classes.bar}>
                  <ProgressBar progress={progress} />
                </div>
              </div>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Teams by concern, as a heat map whose numbers are read without the colours. */
export const CoverageTable = memo(CoverageTableView);
