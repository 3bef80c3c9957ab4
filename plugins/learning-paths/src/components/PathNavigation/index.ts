export { PathNavigation } from './PathNavigation';
