export { useMarkOpened } from './hooks/useOpened';
export { useReviewing } from './hooks/useReviewing';
export { ReviewNotice } from './notice/ReviewNotice';
export { ReviewPanel } from './panel/ReviewPanel';
export { SectionReview } from './section/SectionReview';
