export { CellDrawer } from './CellDrawer';
