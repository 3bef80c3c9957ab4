export { listedHeadings, OnThisPage } from './OnThisPage';
