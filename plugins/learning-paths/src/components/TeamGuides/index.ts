export { TeamGuideItem } from './TeamGuideItem';
export { TeamGuides } from './TeamGuides';
