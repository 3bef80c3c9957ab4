import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { GuideEntity } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useId } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { Pages } from '../../../shared/query/usePagedQuery';
import { GuideEntityList } from './GuideEntityList';

/** All that a guide applies to, by kind. */
export function AllEntitiesDialog(props: {
  pages: Pages<GuideEntity>;
  onClose: () => void;
}) {
  const { pages, onClose } = props;
  const { t } = useTranslation();
  const id = useId();
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id}>{t('appliesTo.title')}</DialogTitle>
      <DialogContent>
        <GuideEntityList pages={pages} />
      </DialogContent>
      <DialogActions>
        <Button color="primary" onClick={onClose}>
          {t('appliesTo.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
