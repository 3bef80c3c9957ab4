import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EntityGuides } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactNode, useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { muted } from '../../shared/ui/colours';
import { Loading } from '../../shared/ui/feedback/Loading';
import { UrlTeamContext } from '../../shared/urls/usePageUrls';
import { EntityErrorMessage } from './EntityErrorMessage';
import { useEntityGuides } from './hooks/useEntityGuides';
import { AddGuide } from './linking/AddGuide';
import { LinkingInstructions } from './LinkingInstructions';
import { OwnerProgress } from './OwnerProgress';

const useStyles = makeStyles(
  theme => ({
    quiet: {
      color: muted(theme),
      marginBottom: theme.spacing(1),
      overflowWrap: 'anywhere',
    },
    add: { margin: theme.spacing(1, 0, 1.5) },
  }),
  { name: 'LearningPathsEntityGuidesFrame' },
);

/** What one can say once guides are known. */
export interface Actions {
  /** Says what was done. */
  onDone: (words: string) => void;
}

/**
 * What the card and the tab of an entity have in common: every state but that of guides to
 * show, how far the owner is, and adding by hand where nothing applies.
 */
export function EntityGuidesFrame(props: {
  entityRef: string;
  /** Offers to add a guide also where some apply. */
  mayAdd?: boolean;
  children: (guides: EntityGuides, actions: Actions) => ReactNode;
}) {
  const { entityRef, mayAdd, children } = props;
  const state = useEntityGuides(entityRef);
  const { t } = useTranslation();
  const classes = useStyles();
  const entity = useEntityPresentation(entityRef).primaryTitle;
  const [done, setDone] = useState('');

  if (state.status === 'loading') {
    return <Loading />;
  }
  if (state.status !== 'ready') {
    return (
      <EntityErrorMessage
        problem={state}
        words={{
          failed: t('entityGuides.failed'),
          forbidden: t('entityGuides.forbidden'),
          notFound: t('entityGuides.notFound'),
        }}
      />
    );
  }
  const guides = state.value;
  const { owner, items, unknown, isPending, mayLink } = guides;
  const isEmpty = items.length === 0;
  const add = mayLink && (isEmpty || mayAdd) && (
    <div className={classes.add}>
      <AddGuide
        entityRef={entityRef}
        entity={entity}
        onAdded={title => setDone(t('linking.added', { title }))}
      />
    </div>
  );
  return (
    <UrlTeamContext.Provider
      value={owner?.kind === 'team' ? owner.ref : undefined}
    >
      {isPending && (
        <Typography variant="body2" className={classes.quiet}>
          {t('entityGuides.pending')}
        </Typography>
      )}
      {unknown.length > 0 && (
        <Typography variant="body2" className={classes.quiet}>
          {t('entityGuides.unknown', { names: unknown.join(', ') })}
        </Typography>
      )}
      {isEmpty ? (
        <>
          <LinkingInstructions mayLink={mayLink} />
          {add}
        </>
      ) : (
        <>
          <OwnerProgress guides={guides} />
          {add}
          {children(guides, { onDone: setDone })}
        </>
      )}
      <Typography variant="body2" role="status">
        {done}
      </Typography>
    </UrlTeamContext.Provider>
  );
}
