import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { JoinTeam } from '../../../shared/team/JoinTeam';
import { panel } from '../../../shared/ui/look';
import { NextGuide } from '../outcome/NextGuide';

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
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
      minWidth: 0,
      paddingBottom: theme.spacing(1.5),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    position: { fontWeight: 700 },
  }),
  { name: 'LearningPathsReadAlone' },
);

/** In the place of the review, for a reader in no team: where they are, and how to join one. */
export function ReadAlone(props: { guide: Guide }) {
  const { guide } = props;
  const { series } = guide;
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <section className={classes.root} aria-label={t('review.title')}>
      {series && (
        <div className={classes.row}>
          <Typography className={classes.position}>
            {t('joinTeam.position', {
              position: String(series.position),
              total: String(series.total),
            })}
          </Typography>
          <NextGuide guide={guide} />
        </div>
      )}
      <Typography component="h2" className={classes.title}>
        {t('joinTeam.how')}
      </Typography>
      <Typography variant="body2">{t('team.none')}</Typography>
      <JoinTeam gap={{ kind: 'none' }} />
    </section>
  );
}
