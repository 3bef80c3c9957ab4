export * from './guide';
export * from './health';
export * from './list';
export * from './review';
export * from './series';
