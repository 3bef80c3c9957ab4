export { EntityPlatformGuidesCard } from './EntityPlatformGuidesCard';
export type { EntityPlatformGuidesCardProps } from './EntityPlatformGuidesCard';
