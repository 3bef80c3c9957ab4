import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../messages/useTranslation';
import { TeamPicker } from '../../shared/team/TeamPicker';
import { useTeam } from '../../shared/team/useTeam';
import { usePageUrls } from '../../shared/urls/usePageUrls';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2.5),
      fontSize: '0.875rem',
    },
  }),
  { name: 'LearningPathsIndexActions' },
);

/** Whose states are shown, and the pages for those who look after paths and teams. */
export function IndexActions(props: {
  /** The server gave no state of the chosen team. */
  unavailable: boolean;
  maySeeSources: boolean;
}) {
  const { unavailable, maySeeSources } = props;
  const choice = useTeam();
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <TeamPicker unavailable={unavailable} />
      {choice.status === 'chosen' && (
        <Link to={urls.team(choice.team)}>{t('teamPage.progress')}</Link>
      )}
      <Link to={urls.coverage()}>{t('coverage.link')}</Link>
      <Link to={urls.entities()}>{t('entities.title')}</Link>
      {maySeeSources && <Link to={urls.health()}>{t('index.health')}</Link>}
    </div>
  );
}
