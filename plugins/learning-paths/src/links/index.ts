export { explainPredicate } from './explainPredicate';
export { asksFirst, keyOfLink, matches, ORIGINS } from './guides';
export type { GuideFilter } from './guides';
