export { CoverageTable } from './CoverageTable';
export type { Selection } from './TableRow';
export { useRows } from './useRows';
