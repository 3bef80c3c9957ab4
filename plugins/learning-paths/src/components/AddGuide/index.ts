export { AddGuide } from './AddGuide';
