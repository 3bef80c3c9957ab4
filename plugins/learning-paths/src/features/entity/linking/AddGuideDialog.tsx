import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { textLimit } from '@learning-paths/backstage-plugin-learning-paths-common';
import { FormEvent, useId, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../../../shared/ui/colours';
import { Linkable } from '../hooks/useGuideSearch';
import { useAddLink } from '../hooks/useLinking';
import { GuidePicker } from './GuidePicker';
import { LinkingProblem } from './LinkingProblem';

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
    },
    quiet: { color: muted(theme) },
  }),
  { name: 'LearningPathsAddGuideDialog' },
);

/** Which guide or series applies, and why. */
export function AddGuideDialog(props: {
  entityRef: string;
  entity: string;
  onAdded: (title: string) => void;
  onClose: () => void;
}) {
  const { entityRef, entity, onAdded, onClose } = props;
  const adding = useAddLink(entityRef);
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  const [chosen, setChosen] = useState<Linkable>();
  const [note, setNote] = useState('');
  const [isLacking, setLacking] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // In the tree of React the page around the dialog is its parent too.
    event.stopPropagation();
    if (!chosen) {
      setLacking(true);
      return;
    }
    const { path, title } = chosen;
    adding.mutateAsync({ path, note }).then(
      () => {
        onClose();
        onAdded(title);
      },
      // The dialog says what went wrong.
      () => {},
    );
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={id}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>{t('linking.addTitle', { entity })}</DialogTitle>
        <DialogContent className={classes.content}>
          <DialogContentText className={classes.quiet}>
            {t('linking.addText')}
          </DialogContentText>
          <GuidePicker
            chosen={chosen}
            onChoose={next => {
              setChosen(next);
              setLacking(false);
            }}
            problem={isLacking ? t('linking.chooseFirst') : undefined}
          />
          <TextField
            id={`${id}-note`}
            label={t('linking.note')}
            value={note}
            onChange={event => setNote(event.target.value)}
            multiline
            fullWidth
            variant="outlined"
            size="small"
            InputLabelProps={{ shrink: true, className: classes.quiet }}
            // Its autosizing text area never settles in some layouts.
            InputProps={{ rows: 2 }}
            inputProps={{ maxLength: textLimit }}
          />
          <LinkingProblem error={adding.error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('linking.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={adding.isPending}
          >
            {t('linking.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
