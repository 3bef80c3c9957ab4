export { useMarkTextOpened } from './hooks/useOpenedTexts';
export { useReviewActions } from './hooks/useReviewActions';
export { ReviewNotice } from './notice/ReviewNotice';
export { ReviewPanel } from './panel/ReviewPanel';
export { SectionReview } from './section/LazySectionReview';
