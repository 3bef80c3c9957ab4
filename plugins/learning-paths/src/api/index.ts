export { learningPathsApiRef } from './learningPathsApiRef';
