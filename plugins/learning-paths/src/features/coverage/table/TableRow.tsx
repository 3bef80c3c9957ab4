import {
  CoverageSection,
  Progress,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { memo } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';
import { CellButton } from './CellButton';
import { RowName } from './RowName';
import { RowProps } from './rowProps';
import { cellName } from './selection';
import { TrendCell } from './TrendCell';

function TableRowView(props: RowProps) {
  const { row, sections, classes, onSelect, isPhone, depth } = props;
  const { t } = useTranslation();
  const wordsOf = ({ done, total, changed, due }: Progress) =>
    [
      // As the cell shows it, so that a voice can name what the eye reads.
      t('progress.of', { done: String(done), total: String(total) }),
      changed > 0 && t('progress.changed', { count: changed }),
      due > 0 && t('progress.due', { count: due }),
    ]
      .filter(Boolean)
      .join(', ');
  const button = (progress: Progress, section?: CoverageSection) => {
    const address = {
      row: row.team,
      section: section && { series: section.series, title: section.title },
    };
    return (
      <CellButton
        progress={progress}
        label={t('coverage.cell', {
          team: row.name,
          section: section?.title ?? t('coverage.all'),
          words: wordsOf(progress),
        })}
        name={cellName(address)}
        classes={classes}
        onOpen={() => onSelect(address)}
      />
    );
  };
  const sum = button(row.progress);

  return (
    <tr>
      <th
        scope="row"
        className={classes.name}
        style={depth > 0 ? { paddingLeft: 8 + 16 * depth } : undefined}
      >
        <RowName {...props} />
        {isPhone && <div className={classes.phoneSum}>{sum}</div>}
      </th>
      {!isPhone && (
        <>
          <td className={`${classes.cell} ${classes.all}`}>{sum}</td>
          <td>
            <TrendCell points={row.trend} classes={classes} />
          </td>
        </>
      )}
      {sections.map((section, index) => {
        const progress = row.cells[index];
        const key = `${index}:${section.title}`;
        return progress ? (
          <td key={key} className={classes.cell}>
            {button(progress, section)}
          </td>
        ) : (
          <td key={key} className={classes.blank}>
            <VisuallyHidden>{t('coverage.notExpected')}</VisuallyHidden>
          </td>
        );
      })}
    </tr>
  );
}

/**
 * How far one team, or all teams below a Group, are with each concern. A table may have
 * thousands of cells, so a row is only drawn again when it is another.
 */
export const TableRow = memo(TableRowView);
