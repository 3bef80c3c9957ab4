export { HowToLink } from './HowToLink';
