export { learningPathsApiRef } from './shared/query/learningPathsApiRef';
export { isPlatformGuidesAvailable } from './features/entity';
export {
  EntityPlatformGuidesCard,
  EntityPlatformGuidesContent,
  HomePageChangedGuides,
  HomePageContinueLearning,
  LearningPathsPage,
  learningPathsPlugin,
  LearningPathsSearchResultListItem,
} from './plugin';
export type { EntityPlatformGuidesCardProps } from './features/entity';
export type { LearningPathsSearchResultListItemProps } from './features/search';
