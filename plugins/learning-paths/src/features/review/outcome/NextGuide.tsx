import { makeStyles } from '@material-ui/core/styles';
import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { GuideButton } from '../../../shared/progress/GuideButton';
import { milestonesAt } from '../../../shared/steps/milestones';

const useStyles = makeStyles(
  theme => ({ root: { minWidth: 0, marginTop: theme.spacing(1.5) } }),
  { name: 'LearningPathsNextGuide' },
);

/** Where nothing is asked here: the next guide that asks for a review, else the next in the path. */
export function NextGuide(props: { guide: Guide }) {
  const { path, series, team } = props.guide;
  const classes = useStyles();
  const asking = series && team && milestonesAt(series, path).next;
  const next = asking ?? series?.next;
  return series && next ? (
    <div className={classes.root}>
      <GuideButton act="next" guide={next} series={series.slug} />
    </div>
  ) : null;
}
