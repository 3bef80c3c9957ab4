export { LearningPathsSearchResultListItem } from './LearningPathsSearchResultListItem';
export type { LearningPathsSearchResultListItemProps } from './LearningPathsSearchResultListItem';
