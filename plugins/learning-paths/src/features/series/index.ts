export { SeriesPage } from './SeriesPage';
export { SeriesProgress } from './SeriesProgress';
