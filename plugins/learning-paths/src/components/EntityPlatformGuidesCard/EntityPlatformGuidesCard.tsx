import { isGroupEntity, stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useWords } from '../../hooks/useWords';
import { TeamLearning } from '../TeamLearning';
import { GuidesInShort } from './GuidesInShort';

/** On an entity: which guides apply, why, and how far its owner is; on a team, its own learning. */
export function EntityPlatformGuidesCard() {
  const { entity } = useEntity();
  const t = useWords();
  const entityRef = stringifyEntityRef(entity);
  const isTeam = isGroupEntity(entity);
  return (
    <InfoCard
      title={isTeam ? t('teamLearning.title') : t('entityGuides.title')}
      titleTypographyProps={{ component: 'h2' }}
    >
      {isTeam ? (
        <TeamLearning team={entityRef} />
      ) : (
        <GuidesInShort entityRef={entityRef} />
      )}
    </InfoCard>
  );
}
