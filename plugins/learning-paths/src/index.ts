/**
 * Learning Paths: browse series of guides inside Backstage (legacy frontend system).
 * Apps on the new frontend system use the `/alpha` entry.
 *
 * @packageDocumentation
 */
export { learningPathsApiRef } from './api';
export { isPlatformGuidesAvailable } from './entityTab';
export {
  EntityPlatformGuidesCard,
  EntityPlatformGuidesContent,
  HomePageContinueLearning,
  LearningPathsPage,
  learningPathsPlugin,
  LearningPathsSearchResultListItem,
} from './plugin';
export type { EntityPlatformGuidesCardProps } from './components/EntityPlatformGuidesCard';
export type { LearningPathsSearchResultListItemProps } from './components/LearningPathsSearchResultListItem';
