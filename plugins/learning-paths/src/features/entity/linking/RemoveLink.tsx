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
import { useWrite } from '../../../shared/query/useWrite';
import { muted } from '../../../shared/ui/colours';
import { useManualLinks } from '../hooks/useManualLinks';
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
  onRemoved: (title: string) => Promise<unknown>;
}) {
  const { entityRef, entity, guide, link, onRemoved } = props;
  const links = useManualLinks(entityRef);
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { writing, run, reset } = useWrite();
  // Somebody who linked a series removes the series.
  const title = link.series?.title ?? guide.title;

  const close = () => {
    setOpen(false);
    reset();
  };
  const remove = async () => {
    const isSaved = await run(() => links.remove(guide, link));
    if (isSaved) {
      close();
      await onRemoved(title);
    }
  };
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
            <LinkingProblem writing={writing} />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t('linking.cancel')}</Button>
            <Button
              variant="contained"
              color="primary"
              disabled={writing.status === 'busy'}
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
