export { EntityGuidesFrame } from './EntityGuidesFrame';
