export {
  countGuides,
  guidePaths,
  isGrouping,
  sectionAnchor,
  sectionOf,
} from './steps';
