export { EntityPlatformGuidesContent } from './EntityPlatformGuidesContent';
