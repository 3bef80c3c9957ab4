export { TeamLearning } from './TeamLearning';
