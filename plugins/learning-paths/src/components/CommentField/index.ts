export { CommentField } from './CommentField';
