import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../messages/useTranslation';
import { muted } from '../ui/colours';
import { JoinTeamButton } from './JoinTeamButton';
import { TeamChoice, useTeam } from './useTeam';
import { useTeamName } from './useTeamName';

const useStyles = makeStyles(
  theme => ({
    quiet: { color: muted(theme) },
    choice: { minWidth: 160, maxWidth: '100%' },
    label: { color: muted(theme) },
  }),
  { name: 'LearningPathsTeamPicker' },
);

type Chosen = Extract<TeamChoice, { status: 'chosen' }>;

function TeamOption(props: { team: string }) {
  return <option value={props.team}>{useTeamName(props.team)}</option>;
}

function OnlyTeam(props: { team: string }) {
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <Typography variant="body2" className={classes.quiet}>
      {t('team.only', { team: useTeamName(props.team) })}
    </Typography>
  );
}

function Choice(props: { choice: Chosen; label: string }) {
  const { choice, label } = props;
  const classes = useStyles();
  return (
    <TextField
      select
      className={classes.choice}
      label={label}
      value={choice.team}
      onChange={event => choice.choose(event.target.value)}
      variant="outlined"
      size="small"
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true, className: classes.label }}
      inputProps={{ 'aria-label': label }}
    >
      {choice.teams.map(team => (
        <TeamOption key={team} team={team} />
      ))}
    </TextField>
  );
}

function Unavailable(props: { team: string }) {
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <Typography variant="body2" className={classes.quiet}>
      {t('team.unavailable', { team: useTeamName(props.team) })}{' '}
      <JoinTeamButton gap={{ kind: 'unavailable', team: props.team }} />
    </Typography>
  );
}

/** For which team states are shown; a reader with one team has nothing to choose. */
export function TeamPicker(props: {
  label?: string;
  /** The server gave no state of the chosen team. */
  unavailable?: boolean;
}) {
  const choice = useTeam();
  const { t } = useTranslation();
  const classes = useStyles();
  switch (choice.status) {
    case 'loading':
      return null;
    case 'none':
      return (
        <Typography variant="body2" className={classes.quiet}>
          {t('team.none')} <JoinTeamButton gap={{ kind: 'none' }} />
        </Typography>
      );
    default:
      return (
        <div>
          {choice.teams.length > 1 ? (
            <Choice choice={choice} label={props.label ?? t('team.label')} />
          ) : (
            !props.unavailable && <OnlyTeam team={choice.team} />
          )}
          {props.unavailable && <Unavailable team={choice.team} />}
        </div>
      );
  }
}
