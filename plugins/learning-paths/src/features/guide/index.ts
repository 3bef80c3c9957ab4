export { DocumentPage, ExternalGuidePage, GuidePage } from './GuidePage';
