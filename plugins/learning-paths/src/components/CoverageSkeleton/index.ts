export { CoverageSkeleton } from './CoverageSkeleton';
