import { makeStyles } from '@material-ui/core/styles';
import {
  Step,
  TeamGuide,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { StatusIcon } from '../../../shared/progress/StatusIcon';
import { StepLabel } from '../../../shared/steps/StepLabel';
import { muted } from '../../../shared/ui/colours';
import { ReviewRemarks } from './ReviewRemarks';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    icon: { flex: 'none', paddingTop: 1 },
    text: { minWidth: 0, overflowWrap: 'anywhere' },
    facts: {
      fontSize: theme.typography.body2.fontSize,
      color: muted(theme),
    },
  }),
  { name: 'LearningPathsTeamGuideItem' },
);

/** The guide as the series lists it. */
const stepOf = ({
  title,
  target,
  path,
  status,
  expected,
}: TeamGuide): Step => ({
  title,
  target,
  guide: path,
  status,
  expected,
  steps: [],
});

/** One guide of a team: its state in words, and what was said in its review. */
export function TeamGuideItem(props: {
  guide: TeamGuide;
  /** Slug of the series that the reader looks at; otherwise the first that has the guide. */
  series?: string;
  /** Something around it says the state in words. */
  stateIsKnown?: boolean;
}) {
  const { guide, series, stateIsKnown = false } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const [first] = guide.series;
  // Of one series the reader knows already where they are.
  const place = series === undefined ? first : undefined;
  return (
    <li className={classes.root}>
      <span className={classes.icon}>
        <StatusIcon status={guide.status} />
      </span>
      <div className={classes.text}>
        <StepLabel step={stepOf(guide)} series={series ?? first?.slug ?? ''} />
        <div className={classes.facts}>
          {!stateIsKnown && t(`status.${guide.status}`)}
          {place && (
            <>
              {' · '}
              {t('teamPage.section', {
                section: place.section,
                series: place.title,
              })}
            </>
          )}
        </div>
        {guide.review && <ReviewRemarks review={guide.review} />}
      </div>
    </li>
  );
}
