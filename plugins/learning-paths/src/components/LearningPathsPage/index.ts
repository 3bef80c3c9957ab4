export { LearningPathsPage, NfsLearningPathsPage } from './LearningPathsPage';
