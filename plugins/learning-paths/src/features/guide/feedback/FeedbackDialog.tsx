import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { statusCodeOf } from '../../../shared/query/queryState';
import { useTeamName } from '../../../shared/team/useTeamName';
import { accents, muted } from '../../../shared/ui/colours';
import { ExternalLink } from '../../../shared/ui/ExternalLink';
import { useErrorMessage } from '../../../shared/ui/feedback/useErrorMessage';
import { issueUrl } from './issueUrl';
import { useSendFeedback } from './useSendFeedback';

/** In characters; the server takes no more. */
const MOST_CHARACTERS = 1000;

const useStyles = makeStyles(
  theme => ({
    field: { margin: theme.spacing(2, 0) },
    label: { color: muted(theme) },
    links: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    problem: {
      padding: theme.spacing(1, 1.5),
      borderLeft: `4px solid ${accents(theme).error}`,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'LearningPathsFeedbackDialog' },
);

function Sent(props: { owner: string }) {
  const { t } = useTranslation();
  const owner = useTeamName(props.owner);
  return <Typography role="status">{t('feedback.sent', { owner })}</Typography>;
}

/** At the host, where whoever can mends it, or all see that it is known. */
function AtTheHost(props: { guide: Guide }) {
  const { editUrl, title } = props.guide;
  const { t } = useTranslation();
  const classes = useStyles();
  const issue = editUrl && issueUrl(editUrl, title);
  return editUrl ? (
    <ul className={classes.links}>
      <li>
        <ExternalLink href={editUrl}>{t('feedback.edit')}</ExternalLink>
      </li>
      {issue && (
        <li>
          <ExternalLink href={issue}>{t('feedback.issue')}</ExternalLink>
        </li>
      )}
    </ul>
  ) : null;
}

/** Writes to the owner of a guide, or leads to where it can be mended. */
export function FeedbackDialog(props: { guide: Guide; onClose: () => void }) {
  const { guide, onClose } = props;
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const classes = useStyles();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // It is the first thing to do in the dialog that was just opened.
  useEffect(() => field.current?.focus(), []);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const feedback = useSendFeedback(guide.path);
  const isEmpty = isTried && !text.trim();
  const failure = (error: Error) =>
    statusCodeOf(error) === 404 ? t('feedback.noOwner') : errorMessage(error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim() && !feedback.isPending) {
      feedback.mutate(text.trim());
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={feedback.isPending ? undefined : onClose}
      aria-labelledby={`${id}-title`}
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id={`${id}-title`}>{t('feedback.title')}</DialogTitle>
        <DialogContent>
          {feedback.isSuccess ? (
            <Sent owner={feedback.data.owner} />
          ) : (
            <>
              <Typography>
                {t('feedback.what', { guide: guide.title })}
              </Typography>
              <TextField
                id={`${id}-text`}
                className={classes.field}
                label={t('feedback.text')}
                value={text}
                onChange={event => setText(event.target.value)}
                inputRef={field}
                multiline
                fullWidth
                required
                variant="outlined"
                error={isEmpty}
                helperText={isEmpty ? t('feedback.needed') : t('feedback.help')}
                InputLabelProps={{ shrink: true, className: classes.label }}
                FormHelperTextProps={{
                  className: classes.label,
                  role: isEmpty ? 'alert' : undefined,
                }}
                // Its autosizing text area never settles in some layouts.
                InputProps={{ rows: 4 }}
                inputProps={{ maxLength: MOST_CHARACTERS }}
              />
              {feedback.error && (
                <Typography role="alert" className={classes.problem}>
                  {failure(feedback.error)}
                </Typography>
              )}
              <AtTheHost guide={guide} />
            </>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={feedback.isPending}>
            {t(feedback.isSuccess ? 'feedback.close' : 'feedback.cancel')}
          </Button>
          {!feedback.isSuccess && (
            <Button
              type="submit"
              variant="contained"
              color="primary"
              disabled={feedback.isPending}
            >
              {t(feedback.isPending ? 'feedback.sending' : 'feedback.send')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
