export { SectionCount } from './SectionCount';
