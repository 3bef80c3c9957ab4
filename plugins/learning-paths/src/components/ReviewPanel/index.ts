export { ReviewPanel } from './ReviewPanel';
export { WritingProblem } from './WritingProblem';
