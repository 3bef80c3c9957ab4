/**
 * Learning Paths: browse series of guides inside Backstage (legacy frontend system).
 * Apps on the new frontend system use the `/alpha` entry.
 *
 * @packageDocumentation
 */
export { learningPathsApiRef } from './api';
export { LearningPathsPage, learningPathsPlugin } from './plugin';
