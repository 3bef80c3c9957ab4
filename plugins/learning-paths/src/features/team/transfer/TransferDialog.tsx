import { toError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  TeamReport,
  TransferResult,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { FormEvent, useId, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { accents, muted } from '../../../shared/ui/colours';
import { useExplain } from '../../../shared/ui/feedback/useExplain';
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

type Sending =
  | { status: 'editing'; problem?: ParsedTeams; failed?: Error }
  | { status: 'sending' }
  | { status: 'done'; result: TransferResult };

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
  /** The team has other reviews now. */
  onDone: () => void;
}) {
  const { report, onClose, onDone } = props;
  const { team, name } = report;
  const transferReviews = useTransferReviews();
  const { t } = useTranslation();
  const explain = useExplain();
  const problemWords = useProblemWords(name);
  const classes = useStyles();
  const id = useId();
  const [text, setText] = useState('');
  const [sending, setSending] = useState<Sending>({ status: 'editing' });
  const isSending = sending.status === 'sending';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) {
      return;
    }
    const parsed = parseTeams(text, team);
    if (parsed.kind !== 'teams') {
      setSending({ status: 'editing', problem: parsed });
      return;
    }
    setSending({ status: 'sending' });
    try {
      const result = await transferReviews({
        from: parsed.teams,
        to: team,
      });
      setSending({ status: 'done', result });
      onDone();
    } catch (error) {
      setSending({ status: 'editing', failed: toError(error) });
    }
  };

  const form = () => {
    const { problem, failed } =
      sending.status === 'editing'
        ? sending
        : { problem: undefined, failed: undefined };
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
              setSending({ status: 'editing' });
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
          {failed && (
            <Typography role="alert" className={classes.problem}>
              {explain(failed)} {t('transfer.failed')}
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
      {sending.status === 'done' ? (
        <>
          <DialogContent>
            <TransferDone result={sending.result} />
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
