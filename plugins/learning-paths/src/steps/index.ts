export {
  countGuides,
  guidePaths,
  isGrouping,
  progressIn,
  sectionAnchor,
  sectionOf,
  statusOf,
} from './steps';
