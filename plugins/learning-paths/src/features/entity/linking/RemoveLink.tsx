import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { GuideLink } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useId, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../../../shared/ui/colours';
import { useRemoveLink } from '../hooks/useLinking';
import { LinkingProblem } from './LinkingProblem';

const useStyles = makeStyles(
  theme => ({
    button: { padding: theme.spacing(0, 1), minWidth: 0 },
    quiet: { color: muted(theme) },
  }),
  { name: 'LearningPathsRemoveLink' },
);

/** Takes a link away that was made by hand, after asking. */
export function RemoveLink(props: {
  entityRef: string;
  entity: string;
  guide: { path: string; title: string };
  link: GuideLink;
  onRemoved: (title: string) => void;
}) {
  const { entityRef, entity, guide, link, onRemoved } = props;
  const removing = useRemoveLink(entityRef);
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  // Somebody who linked a series removes the series.
  const title = link.series?.title ?? guide.title;

  const close = () => {
    setOpen(false);
    removing.reset();
  };
  const remove = () =>
    removing.mutateAsync({ guide, link }).then(
      () => {
        close();
        onRemoved(title);
      },
      // The dialog says what went wrong.
      () => {},
    );
  return (
    <>
      <Button
        size="small"
        className={classes.button}
        onClick={() => setOpen(true)}
        aria-label={t('linking.removeLabel', { title })}
      >
        {t('linking.remove')}
      </Button>
      {isOpen && (
        <Dialog open onClose={close} aria-labelledby={id}>
          <DialogTitle id={id}>
            {t('linking.removeTitle', { title })}
          </DialogTitle>
          <DialogContent>
            <DialogContentText className={classes.quiet}>
              {t('linking.removeText', { entity })}
            </DialogContentText>
            <LinkingProblem error={removing.error} />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t('linking.cancel')}</Button>
            <Button
              variant="contained"
              color="primary"
              disabled={removing.isPending}
              onClick={remove}
            >
              {t('linking.remove')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
