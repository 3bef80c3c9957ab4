export { Neighbours } from './Neighbours';
