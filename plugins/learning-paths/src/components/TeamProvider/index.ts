export { TeamProvider } from './TeamProvider';
