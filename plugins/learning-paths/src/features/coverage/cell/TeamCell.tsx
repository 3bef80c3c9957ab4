import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  CoverageFilter,
  TeamReport,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { useTeamReport } from '../../../shared/team/useTeamReport';
import { FailedNotice } from '../../../shared/ui/feedback/FailedNotice';
import { Loading } from '../../../shared/ui/feedback/Loading';
import { UrlTeamContext, usePageUrls } from '../../../shared/urls/usePageUrls';
import { TeamGuideItem } from '../../team';
import { SectionSelection } from '../table/selection';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(0, 0, 2), padding: 0 },
  }),
  { name: 'LearningPathsTeamCell' },
);

function Guides(props: { selection: SectionSelection; report: TeamReport }) {
  const { selection, report } = props;
  const { series, guides: paths } = selection.section;
  const { t } = useTranslation();
  const classes = useStyles();
  const byPath = new Map(report.guides.map(guide => [guide.path, guide]));
  // In the order of the concern.
  const guides = paths.flatMap(path => {
    const guide = byPath.get(path);
    return guide?.expected ? [guide] : [];
  });
  if (guides.length === 0) {
    return <Typography>{t('coverage.drawer.none')}</Typography>;
  }
  return (
    <ul className={classes.list} aria-label={t('coverage.drawer.guides')}>
      {guides.map(guide => (
        <TeamGuideItem key={guide.path} guide={guide} series={series} />
      ))}
    </ul>
  );
}

/** The guides of a concern that are expected of one team, and where it stands. */
export function TeamCell(props: {
  selection: SectionSelection;
  filter: CoverageFilter;
}) {
  const { selection, filter } = props;
  const { row, section } = selection;
  const { asOf } = filter;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const state = useTeamReport({ team: row.team, series: section.series, asOf });

  switch (state.status) {
    case 'loading':
      return <Loading />;
    case 'error':
      return (
        <FailedNotice title={t('coverage.drawer.failed')} problem={state} />
      );
    case 'forbidden':
      return (
        <Typography role="alert">{t('coverage.drawer.forbidden')}</Typography>
      );
    case 'notFound':
      return <Typography role="alert">{t('coverage.drawer.gone')}</Typography>;
    default:
      return (
        <UrlTeamContext.Provider value={row.team}>
          <Guides selection={selection} report={state.value} />
          <Link to={urls.team(row.team, { asOf })}>
            {t('coverage.drawer.teamPage', { team: row.name })}
          </Link>
        </UrlTeamContext.Provider>
      );
  }
}
