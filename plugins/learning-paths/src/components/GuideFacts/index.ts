export { GuideFacts } from './GuideFacts';
