export { ReviewNotice } from './ReviewNotice';
