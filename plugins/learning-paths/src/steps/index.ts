export type { SectionGuides } from './steps';
export {
  countGuides,
  guidePaths,
  guidesToReview,
  isGrouping,
  leadsTo,
  progressIn,
  sectionAnchor,
  sectionOf,
  statusOf,
} from './steps';
