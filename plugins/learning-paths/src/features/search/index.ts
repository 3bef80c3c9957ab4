export type { LearningPathsSearchResultListItemProps } from './LearningPathsSearchResultListItem';
