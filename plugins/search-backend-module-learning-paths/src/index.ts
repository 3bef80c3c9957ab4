/**
 * Adds learning paths and guides to the search of Backstage.
 *
 * @packageDocumentation
 */
export { searchModuleLearningPaths as default } from './module';
export type { LearningPathsSearchDocument } from './documents';
