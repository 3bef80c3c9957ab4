import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { AddGuideDialog } from './AddGuideDialog';

const useStyles = makeStyles(
  { button: { textTransform: 'none' } },
  { name: 'LearningPathsAddGuide' },
);

/** Adds a guide or a series to an entity by hand. */
export function AddGuide(props: {
  entityRef: string;
  /** What people call the entity. */
  entity: string;
  onAdded: (title: string) => void;
}) {
  const { entityRef, entity, onAdded } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        className={classes.button}
        variant="outlined"
        onClick={() => setOpen(true)}
      >
        {t('linking.add')}
      </Button>
      {isOpen && (
        <AddGuideDialog
          entityRef={entityRef}
          entity={entity}
          onAdded={onAdded}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
