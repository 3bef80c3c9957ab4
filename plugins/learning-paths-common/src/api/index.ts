export * from './LearningPathsApi';
export { LearningPathsClient } from './LearningPathsClient';
export * from './wireTypes.generated';
