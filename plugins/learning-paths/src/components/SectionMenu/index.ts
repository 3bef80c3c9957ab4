export { menuOf, SectionMenu } from './SectionMenu';
