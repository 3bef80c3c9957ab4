import { ReviewStatus } from '@learning-paths/backstage-plugin-learning-paths-common';

/** Every state that something can be narrowed to, what asks for something first. */
export const REVIEW_STATUSES: ReviewStatus[] = [
  'changed',
  'due',
  'not-reviewed',
  'reviewed',
  'exception',
  'not-applicable',
];
