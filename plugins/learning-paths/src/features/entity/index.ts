export type { EntityPlatformGuidesCardProps } from './card/EntityPlatformGuidesCard';
export {
  ENTITY_TAB,
  isPlatformGuidesAvailable,
  platformGuidesFilter,
} from './entityTab';
