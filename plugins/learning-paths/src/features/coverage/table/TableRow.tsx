import { Link } from '@backstage/core-components';
import {
  CoverageRow,
  CoverageSection,
  Progress,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import { memo } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';
import { CellText } from './CellText';
import { heatOf } from './heat';
import { TableClasses } from './styles';

/** One cell, as the reader selected it. */
export interface Selection {
  row: CoverageRow;
  section: CoverageSection;
  /** Of the section, among all columns. */
  index: number;
  progress: Progress;
  byGroup: boolean;
}

interface RowProps {
  row: CoverageRow;
  sections: CoverageSection[];
  classes: TableClasses;
  onSelect: (selection: Selection) => void;
  byGroup: boolean;
  /** Address of the team's page; undefined for a Group that is only what is below it. */
  to?: string;
  /** How far down in the tree of Groups. */
  depth: number;
  /** Name of the Group above. */
  below?: string;
  /** Undefined where there is nothing to open. */
  isOpen?: boolean;
  onToggle?: (team: string) => void;
}

function RowName(props: RowProps) {
  const { row, classes, byGroup, to, below, isOpen, onToggle } = props;
  const { t } = useTranslation();
  const name = to ? <Link to={to}>{row.name}</Link> : row.name;
  return (
    <>
      {isOpen === undefined ? (
        name
      ) : (
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={isOpen}
          title={t(isOpen ? 'coverage.hide' : 'coverage.show', {
            group: row.name,
          })}
          onClick={() => onToggle?.(row.team)}
        >
          <ChevronRightIcon
            className={`${classes.arrow} ${isOpen ? classes.open : ''}`}
            aria-hidden
          />
          {row.name}
        </button>
      )}
      {below && (
        <VisuallyHidden>
          {' '}
          {t('coverage.below', { group: below })}
        </VisuallyHidden>
      )}
      {byGroup && (
        <span className={classes.remark}>
          {t('coverage.teams', { count: row.teams })}
        </span>
      )}
    </>
  );
}

function TableRowView(props: RowProps) {
  const { row, sections, classes, onSelect, byGroup, depth } = props;
  const { t } = useTranslation();
  const wordsOf = ({ done, total, changed, due }: Progress) =>
    [
      t('progress.done', { done: String(done), total: String(total) }),
      changed > 0 && t('progress.changed', { count: changed }),
      due > 0 && t('progress.due', { count: due }),
    ]
      .filter(Boolean)
      .join(', ');

  return (
    <tr>
      <th
        scope="row"
        className={classes.name}
        style={depth > 0 ? { paddingLeft: 8 + 20 * depth } : undefined}
      >
        <RowName {...props} />
      </th>
      {sections.map((section, index) => {
        const progress = row.cells[index];
        const key = `${index}:${section.title}`;
        if (!progress) {
          return (
            <td key={key}>
              <VisuallyHidden>{t('coverage.notExpected')}</VisuallyHidden>
            </td>
          );
        }
        return (
          <td key={key} className={classes.cell}>
            <button
              type="button"
              className={`${classes.button} ${
                classes[`heat${heatOf(progress)}`]
              }`}
              aria-label={t('coverage.cell', {
                team: row.name,
                section: section.title,
                words: wordsOf(progress),
              })}
              aria-haspopup="dialog"
              onClick={() =>
                onSelect({ row, section, index, progress, byGroup })
              }
            >
              <CellText progress={progress} classes={classes} />
            </button>
          </td>
        );
      })}
      <td>
        <CellText progress={row.progress} classes={classes} />
      </td>
    </tr>
  );
}

/**
 * How far one team, or all teams below a Group, are with each concern. A table may have
 * thousands of cells, so a row is only drawn again when it is another.
 */
export const TableRow = memo(TableRowView);
