export { LinkingProblem } from './LinkingProblem';
