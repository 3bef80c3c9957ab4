import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { FormEvent, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { accents } from '../../../shared/ui/colours';
import { useErrorMessage } from '../../../shared/ui/feedback/useErrorMessage';
import { panel } from '../../../shared/ui/look';
import { useTransferPreview } from '../hooks/useTransferPreview';
import { useTransferReviews } from '../hooks/useTransferReviews';
import { FormerTeamsField } from './FormerTeamsField';
import { MOST_TEAMS, ParsedTeams, parseTeams } from './parseTeams';
import { TransferPreview } from './TransferPreview';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...panel(theme),
      display: 'grid',
      gap: theme.spacing(2),
      maxWidth: 720,
      marginTop: theme.spacing(3),
      padding: theme.spacing(2.5),
    },
    problem: {
      padding: theme.spacing(1, 1.5),
      borderLeft: `4px solid ${accents(theme).error}`,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'LearningPathsTransferForm' },
);

/** What is wrong with the teams that were chosen, in words. */
function useProblemWords(
  team: string,
): (parsed: ParsedTeams) => string | undefined {
  const { t } = useTranslation();
  return parsed => {
    switch (parsed.kind) {
      case 'needed':
        return t('transfer.problem.needed');
      case 'tooMany':
        return t('transfer.problem.tooMany', { limit: String(MOST_TEAMS) });
      case 'itself':
        return t('transfer.problem.itself', { team });
      case 'invalid':
        return t('transfer.problem.invalid', { ref: parsed.ref });
      default:
        return undefined;
    }
  };
}

/** Chooses the teams to take over from, shows what that would do, and does it. */
export function TransferForm(props: {
  /** Entity ref of the team that takes over. */
  team: string;
  name: string;
  transfer: ReturnType<typeof useTransferReviews>;
}) {
  const { team, name, transfer } = props;
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const problemWords = useProblemWords(name);
  const classes = useStyles();
  const [chosen, setChosen] = useState<string[]>([]);
  const [isTried, setTried] = useState(false);
  const parsed = parseTeams(chosen, team);
  const from = parsed.kind === 'teams' ? parsed.teams : [];
  const preview = useTransferPreview({ from, to: team });
  const words =
    isTried || parsed.kind !== 'needed' ? problemWords(parsed) : undefined;
  const isSending = transfer.isPending;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isSending && from.length > 0) {
      transfer.mutate(from);
    }
  };
  return (
    <form onSubmit={submit} noValidate className={classes.root}>
      <Typography>{t('transfer.rule', { team: name })}</Typography>
      <FormerTeamsField
        teams={chosen}
        to={team}
        problem={words}
        disabled={isSending}
        onChange={teams => {
          // Pasted refs become teams one by one.
          const read = parseTeams(teams, team);
          setChosen(read.kind === 'teams' ? read.teams : teams);
          transfer.reset();
        }}
      />
      {from.length > 0 && <TransferPreview state={preview} />}
      {transfer.error && (
        <Typography role="alert" className={classes.problem}>
          {errorMessage(transfer.error)} {t('transfer.failed')}
        </Typography>
      )}
      <div>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={isSending}
        >
          {isSending ? t('transfer.sending') : t('transfer.submit')}
        </Button>
      </div>
    </form>
  );
}
