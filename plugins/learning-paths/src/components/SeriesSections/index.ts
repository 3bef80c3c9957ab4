export { SeriesSections } from './SeriesSections';
