export { AppliesTo } from './AppliesTo';
