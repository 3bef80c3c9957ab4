export { anchorIn, articleId, hashOf, targetOf } from './anchors';
