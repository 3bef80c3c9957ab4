export { dayOf, isDay } from './days';
export * from './progress';
export * from './requirements';
export * from './status';
export * from './textVersion';
