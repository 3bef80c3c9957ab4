export { EntityProblem } from './EntityProblem';
