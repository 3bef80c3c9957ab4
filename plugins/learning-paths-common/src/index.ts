/**
 * Wire types, permissions and HTTP client of the Learning Paths plugins.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './pagePath';
export * from './permissions';
export * from './types';
export * from './reviewStatus';
