export { GuideLayout } from './GuideLayout';
