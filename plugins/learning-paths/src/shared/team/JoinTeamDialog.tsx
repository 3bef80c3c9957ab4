import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useId } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { JoinTeam, TeamGap } from './JoinTeam';

/** What a team is, who can add somebody, and what is to be done. */
export function JoinTeamDialog(props: {
  gap: TeamGap;
  open: boolean;
  onClose: () => void;
}) {
  const { gap, open, onClose } = props;
  const { t } = useTranslation();
  const id = useId();
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={id} maxWidth="sm">
      <DialogTitle id={id}>
        {gap.kind === 'none' ? t('joinTeam.how') : t('joinTeam.why')}
      </DialogTitle>
      <DialogContent>
        <JoinTeam gap={gap} />
      </DialogContent>
      <DialogActions>
        <Button color="primary" onClick={onClose}>
          {t('joinTeam.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
