export * from './coverage';
export * from './guide';
export * from './health';
export * from './link';
export * from './list';
export * from './review';
export * from './series';
