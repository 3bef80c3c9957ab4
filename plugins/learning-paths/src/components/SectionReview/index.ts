export { SectionReview } from './SectionReview';
