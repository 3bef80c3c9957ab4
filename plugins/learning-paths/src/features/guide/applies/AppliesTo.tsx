import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { GuideEntity } from '@learning-paths/backstage-plugin-learning-paths-common';
import { lazy, ReactNode, Suspense, useId, useRef, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { StatusIcon } from '../../../shared/progress/StatusIcon';
import { useTeam } from '../../../shared/team/useTeam';
import { muted } from '../../../shared/ui/colours';
import { EntityLink } from '../../../shared/ui/EntityLink';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';
import { useGuideEntities } from '../hooks/useGuideEntities';
import { useOnceInView } from '../../../shared/ui/useOnceInView';

// Whoever reads a guide seldom needs them.
const AllEntitiesDialog = lazy(async () => ({
  default: (await import('./AllEntitiesDialog')).AllEntitiesDialog,
}));
const AddToMineDialog = lazy(async () => ({
  default: (await import('./AddToMineDialog')).AddToMineDialog,
}));

/** Beside a text there is little room. */
const SHOWN = 5;

const useStyles = makeStyles(
  theme => ({
    title: {
      fontSize: theme.typography.body2.fontSize,
      fontWeight: 700,
      marginBottom: theme.spacing(0.5),
    },
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      fontSize: theme.typography.body2.fontSize,
    },
    item: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(0.75),
      padding: theme.spacing(0.5, 0),
      overflowWrap: 'anywhere',
    },
    quiet: { color: muted(theme) },
    owner: {
      display: 'block',
      fontSize: theme.typography.caption.fontSize,
      color: muted(theme),
    },
    action: {
      textTransform: 'none',
      textAlign: 'left',
      fontWeight: 400,
      padding: theme.spacing(0.25, 0.75),
      marginLeft: theme.spacing(-0.75),
    },
    actions: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
    },
  }),
  { name: 'LearningPathsAppliesTo' },
);

function EntityItem(props: { entity: GuideEntity; isMine: boolean }) {
  const { entity, isMine } = props;
  const { entityRef, title, owner, status } = entity;
  const { t } = useTranslation();
  const classes = useStyles();
  const owned = isMine ? t('appliesTo.yours') : owner?.name;
  return (
    <li className={classes.item}>
      {status && <StatusIcon status={status} />}
      <span>
        <EntityLink entityRef={entityRef} underline="hover">
          {title}
        </EntityLink>
        {status && <VisuallyHidden> ({t(`status.${status}`)})</VisuallyHidden>}
        {owned && <span className={classes.owner}>{owned}</span>}
      </span>
    </li>
  );
}

/** Those of the reader first, then others, each once, as many as there is room for. */
function shortList(mine: GuideEntity[], all: GuideEntity[]) {
  const own = new Set(mine.map(({ entityRef }) => entityRef));
  const others = all.filter(({ entityRef }) => !own.has(entityRef));
  return {
    shown: [...mine, ...others].slice(0, SHOWN),
    isMine: ({ entityRef }: GuideEntity) => own.has(entityRef),
    more: Math.max(mine.length + others.length - SHOWN, 0),
  };
}

/**
 * Entities that a guide applies to, those of the reader first. They are asked for when the
 * reader comes near, and where there is nothing to show or to do, nothing is shown.
 */
export function AppliesTo(props: { path: string; title: string }) {
  const { path, title } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const isInView = useOnceInView(place);
  const choice = useTeam();
  const hasTeam = choice.status === 'chosen';
  const all = useGuideEntities({ path, isWanted: isInView });
  const mine = useGuideEntities({
    path,
    mine: true,
    isWanted: isInView && hasTeam,
  });
  const [open, setOpen] = useState<'none' | 'all' | 'add'>('none');
  const [added, setAdded] = useState<string>();
  const { shown, isMine, more } = shortList(mine.items, all.items);
  // What comes later would push down what is there.
  const isKnown =
    all.state.status !== 'loading' &&
    (!hasTeam || mine.state.status !== 'loading');
  const close = () => setOpen('none');
  const action = (label: string, what: 'all' | 'add'): ReactNode => (
    <Button
      size="small"
      color="primary"
      className={classes.action}
      aria-haspopup="dialog"
      onClick={() => setOpen(what)}
    >
      {label}
    </Button>
  );

  return (
    <div ref={place}>
      {all.state.status === 'error' && (
        <Typography variant="body2" className={classes.quiet}>
          {t('appliesTo.failed')}
        </Typography>
      )}
      {isKnown &&
        all.state.status === 'ready' &&
        (shown.length > 0 || hasTeam) && (
          <section aria-labelledby={id}>
            <Typography id={id} component="h2" className={classes.title}>
              {t('appliesTo.title')}
            </Typography>
            {shown.length > 0 ? (
              <ul className={classes.list}>
                {shown.map(entity => (
                  <EntityItem
                    key={entity.entityRef}
                    entity={entity}
                    isMine={isMine(entity)}
                  />
                ))}
              </ul>
            ) : (
              <Typography variant="body2" className={classes.quiet}>
                {t('appliesTo.none')}
              </Typography>
            )}
            <div className={classes.actions}>
              {all.showMore && action(t('appliesTo.andMore'), 'all')}
              {!all.showMore &&
                more > 0 &&
                action(t('appliesTo.more', { count: more }), 'all')}
              {hasTeam && action(t('appliesTo.add'), 'add')}
            </div>
            <VisuallyHidden role="status">
              {added && t('appliesTo.added', { entity: added })}
            </VisuallyHidden>
          </section>
        )}
      <Suspense fallback={null}>
        {open === 'all' && <AllEntitiesDialog pages={all} onClose={close} />}
        {open === 'add' && (
          <AddToMineDialog
            path={path}
            guide={title}
            known={mine.items}
            onAdded={setAdded}
            onClose={close}
          />
        )}
      </Suspense>
    </div>
  );
}
