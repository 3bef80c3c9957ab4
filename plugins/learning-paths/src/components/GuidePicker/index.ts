export { GuidePicker } from './GuidePicker';
