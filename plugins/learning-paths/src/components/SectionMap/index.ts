export { SectionMap } from './SectionMap';
