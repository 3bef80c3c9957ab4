export * from './accentShades';
export * from './cells';
export * from './concernColours';
export * from './concernIcons';
export * from './concerns';
export * from './layoutMap';
export type { MapRow, PlacedSection } from './places';
export type { Shades } from './Shades';
