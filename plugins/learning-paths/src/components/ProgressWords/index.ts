export { ProgressWords } from './ProgressWords';
