import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Coverage,
  CoverageFilter,
  CoverageRow,
  Progress,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { ProgressText } from '../../../shared/progress/ProgressText';
import { FailedNotice } from '../../../shared/ui/feedback/FailedNotice';
import { Loading } from '../../../shared/ui/feedback/Loading';
import { usePageUrls } from '../../../shared/urls/usePageUrls';
import { ALL_PATHS } from '../hooks/coverageAddress';
import { useCoverage } from '../hooks/useCoverage';
import { SectionSelection } from '../table/selection';
import { TeamCell } from './TeamCell';

/** A drawer is for a look; more of them are rows of the table. */
const MOST = 50;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(0, 0, 2), padding: 0 },
    item: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'LearningPathsGroupCell' },
);

/** A team with what of the concern is expected of it. */
type Team = CoverageRow & { progress: Progress };

function teamsIn(coverage: Coverage, selection: SectionSelection): Team[] {
  const { section } = selection;
  // The same columns as in the table, for the same series were asked for.
  const column = coverage.sections.findIndex(
    (other, index) =>
      index === selection.index &&
      other.series === section.series &&
      other.title === section.title,
  );
  return coverage.items.flatMap(row => {
    const progress = row.cells[column];
    return progress ? [{ ...row, progress }] : [];
  });
}

function Teams(props: { teams: Team[]; hasMore: boolean; asOf?: string }) {
  const { teams, hasMore, asOf } = props;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  if (teams.length === 0) {
    return <Typography>{t('coverage.drawer.noTeams')}</Typography>;
  }
  return (
    <>
      <ul className={classes.list} aria-label={t('coverage.drawer.teams')}>
        {teams.map(({ team, name, progress }) => (
          <li key={team} className={classes.item}>
            <Link to={urls.team(team, { asOf })}>{name}</Link>
            <Typography variant="body2">
              <ProgressText progress={progress} />
            </Typography>
          </li>
        ))}
      </ul>
      {hasMore && (
        <Typography gutterBottom>{t('coverage.drawer.more')}</Typography>
      )}
    </>
  );
}

/** The teams below a Group, and how far each is with a concern. */
export function GroupCell(props: {
  selection: SectionSelection;
  filter: CoverageFilter;
}) {
  const { selection, filter } = props;
  const { series, status, asOf } = filter;
  const { team: group } = selection.row;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const asked = { series, status, asOf, group };
  const state = useCoverage({ filter: asked, rows: MOST });

  switch (state.status) {
    case 'loading':
      return <Loading />;
    case 'error':
      return (
        <FailedNotice
          title={t('coverage.drawer.teamsFailed')}
          problem={state}
        />
      );
    case 'forbidden':
    case 'notFound':
      return (
        <Typography role="alert">{t('coverage.drawer.noTeams')}</Typography>
      );
    default: {
      const { coverage } = state.value;
      const teams = teamsIn(coverage, selection);
      const [only] = teams;
      // A Group may be a team itself, or have one; then its guides say more than its name.
      if (teams.length === 1 && !coverage.nextCursor) {
        return (
          <TeamCell selection={{ ...selection, row: only }} filter={filter} />
        );
      }
      return (
        <>
          <Teams
            teams={teams}
            hasMore={Boolean(coverage.nextCursor)}
            asOf={asOf}
          />
          <Link to={urls.coverage({ ...asked, series: series ?? ALL_PATHS })}>
            {t('coverage.drawer.onlyThese')}
          </Link>
        </>
      );
    }
  }
}
