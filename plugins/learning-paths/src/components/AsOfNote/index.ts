export { AsOfNote } from './AsOfNote';
