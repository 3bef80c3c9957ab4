import {
  ProseCell,
  ProseRow,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { Fragment, useState } from 'react';
import { useTranslation } from '../../../../messages/useTranslation';
import { VisuallyHidden } from '../../../../shared/ui/VisuallyHidden';
import { UnfoldButton } from '../Folded';
import { folds } from './folds';
import { Runs } from './Runs';
import { useProseStyles } from './useProseStyles';

const signs = { same: '', added: '+', removed: '\u2212', changed: '~' };

function Cell(props: { cell: ProseCell; isWhole: boolean }) {
  const { cell, isWhole } = props;
  const Element = cell.isHeader ? 'th' : 'td';
  return (
    <Element>
      <Runs runs={cell.runs} isWhole={isWhole} />
    </Element>
  );
}

function Row(props: { row: ProseRow; isWhole: boolean }) {
  const { row, isWhole } = props;
  const { change, cells } = row;
  const { t } = useTranslation();
  const classes = useProseStyles();
  const tint =
    { added: classes.wholeAdded, removed: classes.wholeRemoved }[
      change as string
    ] ?? '';
  const isWholeRow = change === 'added' || change === 'removed';
  return (
    <tr className={isWhole ? '' : tint}>
      {!isWhole && (
        <td>
          <span aria-hidden>{signs[change]}</span>
          {change !== 'same' && (
            <VisuallyHidden>{t(`changes.row.${change}`)}</VisuallyHidden>
          )}
        </td>
      )}
      {cells.map((cell, index) => (
        <Cell key={index} cell={cell} isWhole={isWhole || isWholeRow} />
      ))}
    </tr>
  );
}

function FoldedRows(props: { rows: readonly ProseRow[]; columns: number }) {
  const { rows, columns } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return open ? (
    <>
      {rows.map((row, index) => (
        <Row key={index} row={row} isWhole={false} />
      ))}
    </>
  ) : (
    <tr>
      <td colSpan={columns}>
        <UnfoldButton
          label={t('changes.unchangedRows', { count: rows.length })}
          open={false}
          onClick={() => setOpen(true)}
        />
      </td>
    </tr>
  );
}

/** A table row by row: those that came or went, and the cells that differ. */
export function Rows(props: { rows: readonly ProseRow[]; isWhole: boolean }) {
  const { rows, isWhole } = props;
  const { t } = useTranslation();
  const classes = useProseStyles();
  const columns = Math.max(...rows.map(({ cells }) => cells.length)) + 1;
  const [head, ...body] = rows;
  return (
    <div
      className={classes.scroller}
      role="group"
      aria-label={t('changes.table')}
      // Else it could not be scrolled without a mouse.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table}>
        <tbody>
          <Row row={head} isWhole={isWhole} />
          {folds(body, ({ change }) => change === 'same' && !isWhole).map(
            ({ isFolded, items }, index) => (
              <Fragment key={index}>
                {isFolded ? (
                  <FoldedRows rows={items} columns={columns} />
                ) : (
                  items.map((row, at) => (
                    <Row key={at} row={row} isWhole={isWhole} />
                  ))
                )}
              </Fragment>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
