import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ReviewStatus,
  SeriesRef,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactNode } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { StatusIcon } from '../../shared/progress/StatusIcon';
import { muted } from '../../shared/ui/colours';
import { usePageUrls } from '../../shared/urls/usePageUrls';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    icon: { flex: 'none', display: 'inline-flex', paddingTop: 2 },
    text: { minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere' },
    quiet: { color: muted(theme) },
  }),
  { name: 'LearningPathsGuideRow' },
);

/** A guide in a list, with the state of the review in word and picture. */
export function GuideRow(props: {
  guide: {
    path: string;
    title: string;
    series: SeriesRef[];
    status?: ReviewStatus;
  };
  /** Why it stands here, in few words. */
  reason?: string;
  children?: ReactNode;
}) {
  const { guide, reason, children } = props;
  const { path, title, series, status } = guide;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  const remarks = [status && t(`status.${status}`), reason].filter(Boolean);
  return (
    <li className={classes.root}>
      {status && (
        <span className={classes.icon}>
          <StatusIcon status={status} />
        </span>
      )}
      <div className={classes.text}>
        <Typography variant="body2" component="div">
          <Link to={urls.guide(path, { series: series[0]?.slug })}>
            {title}
          </Link>
        </Typography>
        {remarks.length > 0 && (
          <Typography
            variant="caption"
            component="div"
            className={classes.quiet}
          >
            {remarks.join(' · ')}
          </Typography>
        )}
        {children}
      </div>
    </li>
  );
}
