export type { EntityLearningPathMapCardProps } from './card/EntityLearningPathMapCard';
export { SeriesPage } from './SeriesPage';
