import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { TeamGap } from './JoinTeam';

// Most readers are in a team.
const JoinTeamDialog = lazy(async () => ({
  default: (await import('./JoinTeamDialog')).JoinTeamDialog,
}));

const useStyles = makeStyles(
  theme => ({
    root: {
      textTransform: 'none',
      padding: theme.spacing(0.25, 0.75),
      marginLeft: theme.spacing(-0.75),
    },
  }),
  { name: 'LearningPathsJoinTeamButton' },
);

/** Where there is little room: the way to all that can be said of a missing team. */
export function JoinTeamButton(props: { gap: TeamGap }) {
  const { gap } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const open = () => {
    setWanted(true);
    setOpen(true);
  };
  return (
    <>
      <Button
        size="small"
        color="primary"
        className={classes.root}
        aria-haspopup="dialog"
        onClick={open}
      >
        {gap.kind === 'none' ? t('joinTeam.how') : t('joinTeam.why')}
      </Button>
      {isWanted && (
        <Suspense fallback={null}>
          <JoinTeamDialog
            gap={gap}
            open={isOpen}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
