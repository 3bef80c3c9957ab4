import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import { FormEvent, useId, useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { NOTE_LIMIT } from '../../shared/reading/notes';
import { Quoted } from './Quoted';

/** Of the field that the dialog was opened for, once it is there. */
const focus = (field: HTMLElement | null) => field?.focus();

/** Takes what somebody notes, on words of the guide or on the whole of it. */
export function NoteDialog(props: {
  quote?: string;
  /** As it is, where a note is changed. */
  text?: string;
  onSave: (text: string) => void;
  onClose: () => void;
}) {
  const { quote, text: before = '', onSave, onClose } = props;
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(before);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) {
      onSave(text.trim());
    }
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby={id}>
      <form onSubmit={submit}>
        <DialogTitle id={id}>
          {before ? t('notes.change') : t('notes.add')}
        </DialogTitle>
        <DialogContent>
          {quote && <Quoted words={quote} />}
          <TextField
            id={`${id}-field`}
            label={t('notes.label')}
            value={text}
            onChange={event => setText(event.target.value)}
            inputRef={focus}
            required
            fullWidth
            multiline
            minRows={3}
            maxRows={10}
            variant="outlined"
            margin="dense"
            inputProps={{ maxLength: NOTE_LIMIT }}
            helperText={
              text.length > NOTE_LIMIT - 100
                ? t('notes.left', { count: NOTE_LIMIT - text.length })
                : t('reading.private')
            }
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('notes.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={!text.trim()}
          >
            {t('notes.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
