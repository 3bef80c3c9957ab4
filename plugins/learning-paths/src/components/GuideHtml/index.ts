export { GuideHtml } from './GuideHtml';
