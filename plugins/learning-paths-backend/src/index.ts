/**
 * Backend plugin of Learning Paths.
 *
 * @packageDocumentation
 */
export { learningPathsPlugin as default } from './plugin';
export {
  createLearningPathsConditionalDecision,
  createLearningPathsReviewConditionalDecision,
  learningPathsConditions,
  learningPathsReviewConditions,
} from './permissions/conditions';
export type { GuideResource } from './permissions/guideRules';
export type { ReviewResource, TeamsQuery } from './permissions/reviewRules';
