export { accents, muted } from './colours';
