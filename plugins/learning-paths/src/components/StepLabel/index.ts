export { StepLabel } from './StepLabel';
