import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  GuideEntity,
  textLimit,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { FormEvent, useId, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../../../shared/ui/colours';
import { Skeleton } from '../../../shared/ui/feedback/Skeleton';
import { useErrorMessage } from '../../../shared/ui/feedback/useErrorMessage';
import { useAddToEntity } from '../hooks/useAddToEntity';
import { useOwnEntities } from '../hooks/useOwnEntities';

const useStyles = makeStyles(
  theme => ({
    content: { display: 'grid', gap: theme.spacing(2) },
    label: { color: muted(theme) },
  }),
  { name: 'LearningPathsAddToMineDialog' },
);

/** Says that a guide applies to an entity of the reader's. */
export function AddToMineDialog(props: {
  path: string;
  /** Title of the guide. */
  guide: string;
  /** Those of the reader's that it applies to already. */
  known: GuideEntity[];
  /** With the title of the entity. */
  onAdded: (entity: string) => void;
  onClose: () => void;
}) {
  const { path, guide, known, onAdded, onClose } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const errorMessage = useErrorMessage();
  const id = useId();
  const own = useOwnEntities();
  const adding = useAddToEntity(path);
  const [chosen, setChosen] = useState('');
  const [note, setNote] = useState('');
  const all = own.status === 'ready' ? own.value : [];
  const choices = all.filter(
    ({ entityRef }) => !known.some(entity => entity.entityRef === entityRef),
  );
  const entity =
    choices.find(({ entityRef }) => entityRef === chosen) ?? choices[0];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // In the tree of React the page around the dialog is its parent too.
    event.stopPropagation();
    if (entity) {
      adding.mutateAsync({ entityRef: entity.entityRef, note }).then(
        () => {
          onAdded(entity.title);
          onClose();
        },
        // The dialog says what went wrong.
        () => {},
      );
    }
  };
  const look = {
    fullWidth: true,
    variant: 'outlined',
    size: 'small',
    InputLabelProps: { shrink: true, className: classes.label },
  } as const;
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby={id}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>{t('appliesTo.addTitle', { guide })}</DialogTitle>
        <DialogContent className={classes.content}>
          {own.status === 'loading' && <Skeleton height={40} />}
          {own.status === 'error' && (
            <Typography role="alert">{errorMessage(own.error)}</Typography>
          )}
          {own.status === 'ready' && !entity && (
            <Typography>{t('appliesTo.nothingToAdd')}</Typography>
          )}
          {entity && (
            <>
              <TextField
                {...look}
                select
                id={`${id}-entity`}
                label={t('appliesTo.service')}
                value={entity.entityRef}
                onChange={event => setChosen(event.target.value)}
                SelectProps={{ native: true }}
              >
                {choices.map(({ entityRef, title, kind }) => (
                  <option key={entityRef} value={entityRef}>
                    {`${title} (${kind})`}
                  </option>
                ))}
              </TextField>
              <TextField
                {...look}
                id={`${id}-note`}
                label={t('appliesTo.note')}
                value={note}
                onChange={event => setNote(event.target.value)}
                multiline
                // Its autosizing text area never settles in some layouts.
                InputProps={{ rows: 2 }}
                inputProps={{ maxLength: textLimit }}
              />
            </>
          )}
          {adding.error && (
            <Typography role="alert">{errorMessage(adding.error)}</Typography>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('appliesTo.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={!entity || adding.isPending}
          >
            {t('appliesTo.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
