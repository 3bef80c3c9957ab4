import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import FlagIcon from '@material-ui/icons/OutlinedFlag';
import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';

// Few readers need it.
const FeedbackDialog = lazy(async () => ({
  default: (await import('./FeedbackDialog')).FeedbackDialog,
}));

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: theme.spacing(2, 0),
      textTransform: 'none',
      '@media print': { display: 'none' },
    },
  }),
  { name: 'LearningPathsSomethingWrong' },
);

/** The way from a guide to those who can mend it. */
export function SomethingWrong(props: { guide: Guide }) {
  const { guide } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        className={classes.root}
        startIcon={<FlagIcon />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('feedback.open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <FeedbackDialog guide={guide} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
