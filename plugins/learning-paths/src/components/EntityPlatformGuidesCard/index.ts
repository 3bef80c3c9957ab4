export { EntityPlatformGuidesCard } from './EntityPlatformGuidesCard';
