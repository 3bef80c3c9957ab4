import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { TeamReport } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { NextUpButton } from '../../shared/progress/NextUpButton';
import { ProgressBar } from '../../shared/progress/ProgressBar';
import { ProgressText } from '../../shared/progress/ProgressText';
import { panel } from '../../shared/ui/look';
import { usePageUrls } from '../../shared/urls/usePageUrls';

const useStyles = makeStyles(
  theme => ({
    title: {
      fontSize: '1.25rem',
      fontWeight: 700,
      margin: theme.spacing(3, 0, 1),
    },
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
      gap: theme.spacing(2),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    card: {
      ...panel(theme),
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      height: '100%',
      boxSizing: 'border-box',
      padding: theme.spacing(2),
    },
    name: { fontWeight: 700, overflowWrap: 'anywhere' },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      marginTop: 'auto',
    },
  }),
  { name: 'LearningPathsTeamSeries' },
);

/** How far a team is with each path, and what it finds next there. */
export function TeamSeries(props: { series: TeamReport['series'] }) {
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  return (
    <section aria-label={t('teamPage.series')}>
      <Typography component="h2" className={classes.title}>
        {t('teamPage.series')}
      </Typography>
      <ul className={classes.list}>
        {props.series.map(series => (
          <li key={series.slug}>
            <div className={classes.card}>
              <Typography component="h3" className={classes.name}>
                <Link to={urls.series(series.slug)}>{series.title}</Link>
              </Typography>
              <ProgressBar progress={series.progress} />
              <div className={classes.row}>
                <Typography variant="body2">
                  <ProgressText progress={series.progress} />
                </Typography>
                <NextUpButton series={series} variant="outlined" />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
