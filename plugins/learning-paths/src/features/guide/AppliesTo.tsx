import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useRef, useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { muted } from '../../shared/ui/colours';
import { Disclosure } from '../../shared/ui/Disclosure';
import { GuideEntityList } from './GuideEntityList';
import { useGuideEntities } from './hooks/useGuideEntities';
import { useOnceInView } from './hooks/useOnceInView';

const useStyles = makeStyles(theme => ({ quiet: { color: muted(theme) } }), {
  name: 'LearningPathsAppliesTo',
});

/**
 * Entities that a guide applies to. They are asked for when the reader comes near, and where
 * there are none, nothing is shown.
 */
export function AppliesTo(props: { path: string }) {
  const { path } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const isInView = useOnceInView(place);
  const [isOpen, setOpen] = useState(false);
  const pages = useGuideEntities(path, isInView);
  const { state, items, showMore } = pages;
  const count = items.length;

  return (
    <div ref={place}>
      {state.status === 'error' && (
        <Typography variant="body2" className={classes.quiet}>
          {t('appliesTo.failed')}
        </Typography>
      )}
      {count > 0 && (
        <Disclosure
          label={
            showMore
              ? t('appliesTo.entitiesOrMore', { number: String(count) })
              : t('appliesTo.entities', { count })
          }
          open={isOpen}
          onToggle={() => setOpen(before => !before)}
        >
          <GuideEntityList pages={pages} />
        </Disclosure>
      )}
    </div>
  );
}
