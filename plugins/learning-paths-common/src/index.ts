/**
 * Wire types, permissions and HTTP client of the Learning Paths plugins.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './guideAddress';
export * from './map';
export * from './pagePath';
export * from './permissions';
export * from './review';
export * from './steps';
