/**
 * Backend plugin of Learning Paths.
 *
 * @packageDocumentation
 */
export { learningPathsPlugin as default } from './plugin';
