export { learningPathsApiRef } from './shared/query/learningPathsApiRef';
export { isPlatformGuidesAvailable } from './features/entity';
export {
  EntityLearningPathMapCard,
  EntityPlatformGuidesCard,
  EntityPlatformGuidesContent,
  HomePageChangedGuides,
  HomePageContinueLearning,
  HomePageLearningPathsMap,
  LearningPathsPage,
  learningPathsPlugin,
  LearningPathsSearchResultListItem,
} from './plugin';
export type { EntityPlatformGuidesCardProps } from './features/entity';
export type { LearningPathsSearchResultListItemProps } from './features/search';
export type { EntityLearningPathMapCardProps } from './features/series';
