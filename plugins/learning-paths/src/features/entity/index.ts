export type { EntityPlatformGuidesCardProps } from './card/EntityPlatformGuidesCard';
export { isPlatformGuidesAvailable, platformGuidesFilter } from './entityTab';
