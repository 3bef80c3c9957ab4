import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CheckCircleOutlineIcon from '@material-ui/icons/CheckCircleOutline';
import { hasRunOut } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { StatusIcon } from '../../shared/progress/StatusIcon';
import { useTeamName } from '../../shared/team/useTeamName';
import { accents, muted } from '../../shared/ui/colours';
import { FailedNotice } from '../../shared/ui/feedback/FailedNotice';
import { useFormat } from '../../shared/ui/useFormat';
import { CHANGES_ANCHOR } from '../../shared/urls/anchors';
import { UrlTeamContext, usePageUrls } from '../../shared/urls/usePageUrls';
import { ChangedGuide } from './guidesToSeeAgain';
import { useChangedGuides } from './useChangedGuides';
import { WidgetSkeleton } from './WidgetSkeleton';

/** A home page has little room; the pages of the teams have them all. */
const SHOWN = 6;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      display: 'flex',
      gap: theme.spacing(1.25),
      padding: theme.spacing(1.25, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      '&:first-child': { borderTop: 'none', paddingTop: 0 },
    },
    words: { minWidth: 0 },
    title: { fontSize: '0.95rem', fontWeight: 600 },
    detail: { fontSize: '0.8rem', color: muted(theme) },
    more: {
      marginTop: theme.spacing(1.5),
      fontSize: '0.875rem',
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
    },
    calm: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.25),
      color: muted(theme),
    },
    calmIcon: { flex: 'none', color: accents(theme).success },
  }),
  { name: 'LearningPathsChangedGuides' },
);

function TeamName(props: { team: string }) {
  return <>{useTeamName(props.team)}</>;
}

function useWords({ status, review }: ChangedGuide): string {
  const { t } = useTranslation();
  const format = useFormat();
  if (!review) {
    return t(`status.${status}`);
  }
  const name = review.reviewedByName;
  return hasRunOut(review) && review.until
    ? t('changedGuides.ranOut', { name, date: format.date(review.until) })
    : t(`changedGuides.${status}`, {
        name,
        date: format.date(review.reviewedAt),
      });
}

function Detail(props: { guide: ChangedGuide; isOneOfMany: boolean }) {
  const { guide, isOneOfMany } = props;
  const { teams } = guide;
  const classes = useStyles();
  const words = useWords(guide);
  return (
    <Typography component="div" className={classes.detail}>
      {words}
      {isOneOfMany &&
        teams.map(team => (
          <span key={team}>
            {' · '}
            <TeamName team={team} />
          </span>
        ))}
    </Typography>
  );
}

function Row(props: { guide: ChangedGuide; isOneOfMany: boolean }) {
  const { guide } = props;
  const classes = useStyles();
  const urls = usePageUrls();
  const { series, status, path } = guide;
  const hash = status === 'changed' ? CHANGES_ANCHOR : undefined;
  return (
    <li className={classes.item}>
      <StatusIcon status={status} />
      <div className={classes.words}>
        <Typography component="div" className={classes.title}>
          <Link to={urls.guide(path, { series, hash })}>{guide.title}</Link>
        </Typography>
        <Detail {...props} />
      </div>
    </li>
  );
}

function TeamLink(props: { team: string }) {
  const { t } = useTranslation();
  const team = useTeamName(props.team);
  const to = usePageUrls().team(props.team);
  return <Link to={to}>{t('changedGuides.team', { team })}</Link>;
}

function Guides(props: { guides: ChangedGuide[]; teams: string[] }) {
  const { guides, teams } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const others = guides.length - SHOWN;
  if (guides.length === 0) {
    return (
      <Typography className={classes.calm}>
        <CheckCircleOutlineIcon className={classes.calmIcon} aria-hidden />
        {t('changedGuides.nothing')}
      </Typography>
    );
  }
  return (
    <>
      <ul className={classes.list} aria-label={t('changedGuides.list')}>
        {guides.slice(0, SHOWN).map(guide => (
          // The page of the guide is about the team that it asks.
          <UrlTeamContext.Provider key={guide.path} value={guide.teams[0]}>
            <Row guide={guide} isOneOfMany={teams.length > 1} />
          </UrlTeamContext.Provider>
        ))}
      </ul>
      <Typography component="div" className={classes.more}>
        {others > 0 && (
          <span>{t('changedGuides.others', { count: others })}</span>
        )}
        {teams.map(team => (
          <TeamLink key={team} team={team} />
        ))}
      </Typography>
    </>
  );
}

/** What changed or fell due since the reader's teams reviewed it. */
export function Content() {
  const state = useChangedGuides();
  const { t } = useTranslation();
  switch (state.status) {
    case 'loading':
      return <WidgetSkeleton rows={3} />;
    case 'ready':
      return state.value.teams.length === 0 ? (
        <Typography variant="body2">{t('team.none')}</Typography>
      ) : (
        <Guides {...state.value} />
      );
    case 'error':
      return <FailedNotice title={t('changedGuides.failed')} problem={state} />;
    default:
      return (
        <Typography variant="body2">
          {t('continueLearning.forbidden')}
        </Typography>
      );
  }
}
