export { GuideRow } from './GuideRow';
