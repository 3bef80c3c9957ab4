export { RemoveLink } from './RemoveLink';
