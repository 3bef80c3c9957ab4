import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { GuideInSeries } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { JoinTeam } from '../../../shared/team/JoinTeam';
import { panel } from '../../../shared/ui/look';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...panel(theme),
      display: 'grid',
      gap: theme.spacing(1.5),
      marginTop: theme.spacing(5),
      padding: theme.spacing(2.5),
    },
    title: { fontSize: '1.2rem', fontWeight: 700 },
    position: { fontWeight: 700 },
  }),
  { name: 'LearningPathsReadAlone' },
);

/** In the place of the review, for a reader in no team: where they are, and how to join one. */
export function ReadAlone(props: { series: GuideInSeries | undefined }) {
  const { series } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <section className={classes.root} aria-label={t('joinTeam.how')}>
      {series && (
        <Typography className={classes.position}>
          {t('joinTeam.position', {
            position: String(series.position),
            total: String(series.total),
          })}
        </Typography>
      )}
      <Typography component="h2" className={classes.title}>
        {t('joinTeam.how')}
      </Typography>
      <JoinTeam gap={{ kind: 'none' }} />
    </section>
  );
}
