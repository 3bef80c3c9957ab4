export { OutdatedText } from './OutdatedText';
