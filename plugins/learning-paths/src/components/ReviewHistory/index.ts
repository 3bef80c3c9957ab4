export { ReviewHistory } from './ReviewHistory';
