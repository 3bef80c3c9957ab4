import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { reviewReadPermission } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { muted } from '../ui/colours';
import { ExternalLink } from '../ui/ExternalLink';
import { catalogIndexRouteRef } from '../urls/routes';
import { useTeamName } from './useTeamName';

/** Why the page shows no state of a team. */
export type TeamGap =
  /** The reader is in no Group. */
  | { kind: 'none' }
  /** The Group is not among those that are asked for reviews. */
  | { kind: 'untracked'; team: string }
  /** The server shows nothing of it. */
  | { kind: 'unavailable'; team: string };

const ABOUT_GROUPS =
  'https://backstage.io/docs/features/software-catalog/descriptor-format#kind-group';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1), maxWidth: '70ch' },
    links: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      color: muted(theme),
    },
  }),
  { name: 'LearningPathsJoinTeam' },
);

/** The Groups of the catalog, where the app has one. */
function useGroupsUrl(): string | undefined {
  const catalog = useRouteRef(catalogIndexRouteRef);
  return catalog && `${catalog()}?filters[kind]=group`;
}

function Links() {
  const { t } = useTranslation();
  const groups = useGroupsUrl();
  const classes = useStyles();
  return (
    <Typography variant="body2" component="div" className={classes.links}>
      {groups && (
        <Link to={groups} underline="always">
          {t('joinTeam.groups')}
        </Link>
      )}
      <ExternalLink href={ABOUT_GROUPS}>{t('joinTeam.about')}</ExternalLink>
    </Typography>
  );
}

function Words(props: { words: string[] }) {
  return (
    <>
      {props.words.map(sentence => (
        <Typography key={sentence} variant="body2">
          {sentence}
        </Typography>
      ))}
    </>
  );
}

function Unavailable(props: { team: string }) {
  const { t } = useTranslation();
  const team = useTeamName(props.team);
  const { loading, allowed } = usePermission({
    permission: reviewReadPermission,
    resourceRef: props.team,
  });
  if (loading) {
    return null;
  }
  return (
    <Words
      words={
        allowed
          ? [t('joinTeam.unknown', { team }), t('joinTeam.unknownHelp')]
          : [t('joinTeam.denied', { team }), t('joinTeam.deniedHelp')]
      }
    />
  );
}

function Untracked(props: { team: string }) {
  const { t } = useTranslation();
  const team = useTeamName(props.team);
  return (
    <Words
      words={[t('joinTeam.untracked', { team }), t('joinTeam.untrackedHelp')]}
    />
  );
}

/** Why there is nothing of a team, and what somebody can do about it. */
export function JoinTeam(props: { gap: TeamGap }) {
  const { gap } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {gap.kind === 'none' && (
        <Words words={[t('joinTeam.none'), t('joinTeam.noneHelp')]} />
      )}
      {gap.kind === 'untracked' && <Untracked team={gap.team} />}
      {gap.kind === 'unavailable' && <Unavailable team={gap.team} />}
      <Links />
    </div>
  );
}
