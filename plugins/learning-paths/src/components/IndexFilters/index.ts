export { IndexFilters } from './IndexFilters';
