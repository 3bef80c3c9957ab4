export type {
  LearningPathsApi,
  PageOptions,
  RequestOptions,
} from './LearningPathsApi';
export { LearningPathsClient } from './LearningPathsClient';
