import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { TeamChoice, TeamContext } from '../../../shared/team/useTeam';
import { UrlTeamContext } from '../../../shared/urls/usePageUrls';
import { MainPathMap } from './MainPathMap';

/**
 * How the map stands on the page of a team.
 *
 * @public
 */
export interface EntityLearningPathMapCardProps {
  /** In place of the card's own title. */
  title?: string;
}

/** On a Group: the map of its main path, with its state. */
export function EntityLearningPathMapCard(
  props: EntityLearningPathMapCardProps,
) {
  const { entity } = useEntity();
  const { t } = useTranslation();
  const team = stringifyEntityRef(entity);
  const choice = useMemo<TeamChoice>(
    // The page is about this team; nothing here chooses another.
    () => ({ status: 'chosen', team, teams: [team], choose: () => {} }),
    [team],
  );
  return (
    <EntityInfoCard title={props.title ?? t('map.label')}>
      <TeamContext.Provider value={choice}>
        <UrlTeamContext.Provider value={team}>
          <MainPathMap ofTeam />
        </UrlTeamContext.Provider>
      </TeamContext.Provider>
    </EntityInfoCard>
  );
}
