export { Clamped } from './Clamped';
