export type {
  LearningPathsApi,
  PageOptions,
  RequestOptions,
  ReviewTarget,
} from './LearningPathsApi';
export { LearningPathsClient } from './LearningPathsClient';
