import { createConditionExports } from '@backstage/plugin-permission-node';
import { guideResourceRef, namedGuideRules } from './guideRules';
import { namedReviewRules, reviewResourceRef } from './reviewRules';

const guides = createConditionExports({
  resourceRef: guideResourceRef,
  rules: namedGuideRules,
});

const reviews = createConditionExports({
  resourceRef: reviewResourceRef,
  rules: namedReviewRules,
});

/**
 * Conditions on guides and series, for decisions of a permission policy on
 * `guideReadPermission`.
 *
 * @public
 */
export const learningPathsConditions = guides.conditions;

/**
 * Makes a decision of a permission policy that looks at the guide or series.
 *
 * @public
 */
export const createLearningPathsConditionalDecision =
  guides.createConditionalDecision;

/**
 * Conditions on a team's reviews, for decisions of a permission policy on
 * `reviewReadPermission` and `reviewUpdatePermission`.
 *
 * @public
 */
export const learningPathsReviewConditions = reviews.conditions;

/**
 * Makes a decision of a permission policy that looks at the team whose reviews they are.
 *
 * @public
 */
export const createLearningPathsReviewConditionalDecision =
  reviews.createConditionalDecision;
