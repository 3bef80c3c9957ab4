import { isGroupEntity, stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCardVariants } from '@backstage/core-components';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../../messages/useTranslation';
import { TeamProgressSummary } from '../TeamProgressSummary';
import { GuidesSummary } from './GuidesSummary';

/**
 * How the card stands on the page of an entity.
 *
 * @public
 */
export interface EntityPlatformGuidesCardProps {
  /** In place of the card's own title. */
  title?: string;
  /**
   * As other cards of entities have it: `gridItem` and `fullHeight`, which are the same here
   * and the default, fill the cell of the grid; `flex` is as high as its content.
   */
  variant?: InfoCardVariants;
}

const useStyles = makeStyles(
  {
    // The card's own rule is as specific, and may come later.
    flex: { height: 'auto !important' },
  },
  { name: 'LearningPathsEntityPlatformGuidesCard' },
);

/** On an entity: which guides apply, why, and how far its owner is; on a team, its own learning. */
export function EntityPlatformGuidesCard(props: EntityPlatformGuidesCardProps) {
  const { title, variant } = props;
  const { entity } = useEntity();
  const { t } = useTranslation();
  const classes = useStyles();
  const entityRef = stringifyEntityRef(entity);
  const isTeam = isGroupEntity(entity);
  const ownTitle = isTeam ? t('teamLearning.title') : t('entityGuides.title');
  return (
    <EntityInfoCard
      title={title ?? ownTitle}
      className={variant === 'flex' ? classes.flex : undefined}
    >
      {isTeam ? (
        <TeamProgressSummary team={entityRef} />
      ) : (
        <GuidesSummary entityRef={entityRef} />
      )}
    </EntityInfoCard>
  );
}
