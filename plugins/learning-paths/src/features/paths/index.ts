export { IndexPage } from './IndexPage';
export { useSeriesList } from './hooks/useSeriesList';
