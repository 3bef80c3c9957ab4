import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ChangesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';
import { muted } from '../../../shared/ui/colours';
import { Skeleton } from '../../../shared/ui/feedback/Skeleton';
import { useExtent } from '../changes/useExtent';
import { useChangesSummary } from '../hooks/useChangesSummary';

const useStyles = makeStyles(
  theme => ({
    // As high before the answer as after it, and where there is none.
    root: {
      minHeight: '1.45em',
      fontSize: '0.875rem',
      lineHeight: 1.45,
      color: muted(theme),
    },
  }),
  { name: 'LearningPathsChangesExtent' },
);

function Extent(props: { summary: ChangesSummary }) {
  return <>{useExtent(props.summary)}</>;
}

/** How much changed, before anybody looks at it. */
export function ChangesExtent(props: {
  path: string;
  /** Digest of the text that was seen. */
  since: string;
  /** Digest of today's text. */
  now: string;
}) {
  const { path, since, now } = props;
  const classes = useStyles();
  const state = useChangesSummary(path, since, now);
  // What was asked before stays until the answer comes, and may be of another guide.
  const summary =
    state.status === 'ready' &&
    state.value.path === path &&
    state.value.since === since
      ? state.value
      : undefined;
  const isWaiting =
    state.status === 'loading' || (state.status === 'ready' && !summary);
  return (
    <Typography component="div" className={classes.root}>
      {summary && <Extent summary={summary} />}
      {isWaiting && <Skeleton width="12em" />}
    </Typography>
  );
}
