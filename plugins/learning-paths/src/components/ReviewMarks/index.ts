export { ReviewMarks } from './ReviewMarks';
