export { TeamGuideItem } from './guides/TeamGuideItem';
export { useTeamReport } from './hooks/useTeamReport';
