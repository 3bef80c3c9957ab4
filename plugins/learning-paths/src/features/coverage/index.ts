export { STATUSES } from './hooks/useCoverageFilter';
