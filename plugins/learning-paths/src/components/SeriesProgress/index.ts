export { SeriesProgress } from './SeriesProgress';
