import { ProseLine } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Fragment } from 'react';
import { useTranslation } from '../../../../messages/useTranslation';
import { VisuallyHidden } from '../../../../shared/ui/VisuallyHidden';
import { Folded } from '../Folded';
import { Segments } from '../Segments';
import { folds } from './folds';
import { useProseStyles } from './useProseStyles';

const signs = { same: ' ', added: '+', removed: '\u2212' };

function Line(props: { line: ProseLine; isWhole: boolean }) {
  const { line, isWhole } = props;
  const { kind } = line;
  const { t } = useTranslation();
  const classes = useProseStyles();
  const Element = { same: 'span', added: 'ins', removed: 'del' }[kind] as
    | 'span'
    | 'ins'
    | 'del';
  const tint = {
    same: '',
    added: classes.lineAdded,
    removed: classes.lineRemoved,
  };
  // Where the whole line is another, nothing in it is.
  const isNew = line.segments.every(segment => segment.kind !== 'same');
  return (
    <Element className={`${classes.line} ${isWhole ? '' : tint[kind]}`}>
      {!isWhole && (
        <span aria-hidden className={classes.sign}>
          {signs[kind]}{' '}
        </span>
      )}
      {kind !== 'same' && !isWhole && (
        <VisuallyHidden>{t(`changes.line.${kind}`)} </VisuallyHidden>
      )}
      {isNew || isWhole || kind === 'same' ? (
        line.segments.map(({ text }) => text).join('')
      ) : (
        <Segments segments={line.segments} />
      )}
      {line.segments.length === 0 && ' '}
    </Element>
  );
}

/** Code line by line: those that came or went, and what differs in them. */
export function Lines(props: {
  lines: readonly ProseLine[];
  label: string;
  /** All came or went together, which is said around it. */
  isWhole: boolean;
}) {
  const { lines, label, isWhole } = props;
  const { t } = useTranslation();
  const classes = useProseStyles();
  const all = (some: readonly ProseLine[]) =>
    some.map((line, index) => (
      <Line key={index} line={line} isWhole={isWhole} />
    ));
  return (
    <div
      className={classes.lines}
      role="group"
      aria-label={label}
      // Else it could not be scrolled without a mouse.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div className={classes.linesInner}>
        {folds(lines, ({ kind }) => kind === 'same' && !isWhole).map(
          ({ isFolded, items }, index) => (
            <Fragment key={index}>
              {isFolded ? (
                <Folded label={t('changes.unchanged', { count: items.length })}>
                  {() => all(items)}
                </Folded>
              ) : (
                all(items)
              )}
            </Fragment>
          ),
        )}
      </div>
    </div>
  );
}
