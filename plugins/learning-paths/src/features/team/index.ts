export { TeamGuideItem } from './guides/TeamGuideItem';
