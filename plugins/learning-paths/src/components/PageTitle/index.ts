export { PageTitle } from './PageTitle';
export type { Crumb } from './PageTitle';
