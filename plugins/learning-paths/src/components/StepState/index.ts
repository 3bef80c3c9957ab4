export { StepState } from './StepState';
