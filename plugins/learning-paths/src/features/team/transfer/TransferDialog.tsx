import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { TeamReport } from '@learning-paths/backstage-plugin-learning-paths-common';
import { FormEvent, useId, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { accents, muted } from '../../../shared/ui/colours';
import { useErrorMessage } from '../../../shared/ui/feedback/useErrorMessage';
import { useTransferReviews } from '../hooks/useTransferReviews';
import { MOST_TEAMS, ParsedTeams, parseTeams } from './parseTeams';
import { TransferDone } from './TransferDone';

const useStyles = makeStyles(
  theme => ({
    label: { color: muted(theme) },
    field: { marginTop: theme.spacing(1) },
    problem: {
      marginTop: theme.spacing(2),
      padding: theme.spacing(1, 1.5),
      borderLeft: `4px solid ${accents(theme).error}`,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'LearningPathsTransferDialog' },
);

/** What is wrong with the teams that were typed, in words. */
function useProblemWords(
  team: string,
): (problem: ParsedTeams | undefined) => string | undefined {
  const { t } = useTranslation();
  return problem => {
    switch (problem?.kind) {
      case 'needed':
        return t('transfer.problem.needed');
      case 'tooMany':
        return t('transfer.problem.tooMany', { limit: String(MOST_TEAMS) });
      case 'itself':
        return t('transfer.problem.itself', { team });
      case 'invalid':
        return t('transfer.problem.invalid', { ref: problem.ref });
      default:
        return undefined;
    }
  };
}

/** Lets a steward have a team take over the reviews of teams that it came from. */
export function TransferDialog(props: {
  report: Pick<TeamReport, 'team' | 'name'>;
  onClose: () => void;
}) {
  const { report, onClose } = props;
  const { team, name } = report;
  const transfer = useTransferReviews(team);
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const problemWords = useProblemWords(name);
  const classes = useStyles();
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<ParsedTeams>();
  const isSending = transfer.isPending;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSending) {
      return;
    }
    const parsed = parseTeams(text, team);
    if (parsed.kind === 'teams') {
      transfer.mutate(parsed.teams);
    } else {
      setProblem(parsed);
    }
  };

  const form = () => {
    const words = problemWords(problem);
    return (
      <form onSubmit={submit} noValidate>
        <DialogContent>
          <Typography gutterBottom>
            {t('transfer.what', { team: name })}
          </Typography>
          <Typography gutterBottom>
            {t('transfer.rule', { team: name })}
          </Typography>
          <TextField
            className={classes.field}
            label={t('transfer.from')}
            value={text}
            onChange={event => {
              setText(event.target.value);
              setProblem(undefined);
              transfer.reset();
            }}
            multiline
            fullWidth
            required
            variant="outlined"
            error={Boolean(words)}
            helperText={words ?? t('transfer.fromHelp')}
            id={`${id}-from`}
            disabled={isSending}
            InputLabelProps={{ shrink: true, className: classes.label }}
            FormHelperTextProps={{
              className: classes.label,
              role: words ? 'alert' : undefined,
            }}
            // Its autosizing text area never settles in some layouts.
            InputProps={{ rows: 3 }}
          />
          {transfer.error && (
            <Typography role="alert" className={classes.problem}>
              {errorMessage(transfer.error)} {t('transfer.failed')}
            </Typography>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={isSending}>
            {t('transfer.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={isSending}
          >
            {isSending ? t('transfer.sending') : t('transfer.submit')}
          </Button>
        </DialogActions>
      </form>
    );
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={isSending ? undefined : onClose}
      aria-labelledby={`${id}-title`}
    >
      <DialogTitle id={`${id}-title`}>{t('transfer.title')}</DialogTitle>
      {transfer.isSuccess ? (
        <>
          <DialogContent>
            <TransferDone result={transfer.data} />
          </DialogContent>
          <DialogActions>
            <Button variant="contained" color="primary" onClick={onClose}>
              {t('transfer.close')}
            </Button>
          </DialogActions>
        </>
      ) : (
        form()
      )}
    </Dialog>
  );
}
