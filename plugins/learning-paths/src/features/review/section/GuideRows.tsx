import { Link } from '@backstage/core-components';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import { Step } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { StatusIcon } from '../../../shared/progress/StatusIcon';
import { accents, muted } from '../../../shared/ui/colours';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';
import { usePageUrls } from '../../../shared/urls/usePageUrls';
import { SectionReviewActions } from '../hooks/useSectionReview';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
    row: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      padding: theme.spacing(0.75, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    name: { minWidth: 0, overflowWrap: 'anywhere' },
    word: {
      display: 'block',
      fontSize: theme.typography.caption.fontSize,
      color: muted(theme),
    },
    icon: { marginRight: theme.spacing(0.5) },
    box: { margin: theme.spacing(-0.5, 0), padding: theme.spacing(0.5) },
    conflict: { color: accents(theme).error, fontWeight: 700 },
  }),
  { name: 'LearningPathsGuideRows' },
);

/** Which guides are attested to, and which of them the reader knows. */
type GuideChoice = Pick<
  SectionReviewActions,
  'isOpened' | 'isChosen' | 'choose'
>;

function GuideRow(props: {
  step: Step;
  series: string;
  conflict: 'textMoved' | 'overtaken' | undefined;
  choice?: GuideChoice;
}) {
  const { step, series, conflict, choice } = props;
  const { guide, title, status = 'not-reviewed' } = step;
  const { t } = useTranslation();
  const classes = useStyles();
  const to = usePageUrls().guide(guide ?? '', { series });
  // What the reader has typed in the dialog is still there when they come back.
  const beside = { to, target: '_blank', underline: 'always' as const };
  return (
    <li className={classes.row}>
      {choice && (
        <Checkbox
          className={classes.box}
          size="small"
          color="primary"
          checked={choice.isChosen(step)}
          onChange={(_event, chosen) => choice.choose(step, chosen)}
          inputProps={{ 'aria-label': title }}
        />
      )}
      <span className={classes.name}>
        <Link {...beside}>
          {title}
          <VisuallyHidden> {t('common.opensInNewTab')}</VisuallyHidden>
        </Link>
        <span className={classes.word}>
          {/* Beside the checkbox it would look like another one. */}
          <span className={classes.icon}>
            <StatusIcon status={status} />
          </span>
          {t(`status.${status}`)}
          {status === 'changed' && (
            <>
              {' · '}
              <Link {...beside}>
                {t('notice.seeChanges')}
                <VisuallyHidden>
                  : {title} {t('common.opensInNewTab')}
                </VisuallyHidden>
              </Link>
            </>
          )}
        </span>
        {choice && !choice.isOpened(step) && (
          <span className={classes.word}>{t('sectionReview.unopened')}</span>
        )}
        {conflict && (
          <span className={`${classes.word} ${classes.conflict}`}>
            {conflict === 'textMoved'
              ? t('sectionReview.moved')
              : t('sectionReview.overtaken')}
          </span>
        )}
      </span>
    </li>
  );
}

/** Guides of a section by title and status, each to be looked at before attesting. */
export function GuideRows(props: {
  label: string;
  steps: Step[];
  series: string;
  conflicts: SectionReviewActions['conflicts'];
  /** Left out where there is nothing to choose. */
  choice?: GuideChoice;
}) {
  const { label, steps, series, conflicts, choice } = props;
  const classes = useStyles();
  return (
    <ul className={classes.list} aria-label={label}>
      {steps.map(step => (
        <GuideRow
          key={step.guide}
          step={step}
          series={series}
          conflict={conflicts.get(step.guide ?? '')}
          choice={choice}
        />
      ))}
    </ul>
  );
}
