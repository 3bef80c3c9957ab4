export type { EntityLearningPathMapCardProps } from './card/EntityLearningPathMapCard';
