import { ConcernColour } from '../api';
import { Shades } from './Shades';

/**
 * What each colour of a section looks like.
 *
 * @public
 */
export const concernShades: Readonly<Record<ConcernColour, Shades>> = {
  amber: { light: '#8a5a00', dark: '#fcd34d' },
  blue: { light: '#1d4ed8', dark: '#93c5fd' },
  cyan: { light: '#0e7490', dark: '#67e8f9' },
  green: { light: '#15803d', dark: '#86efac' },
  indigo: { light: '#4338ca', dark: '#a5b4fc' },
  olive: { light: '#4d7c0f', dark: '#bef264' },
  orange: { light: '#c2410c', dark: '#fdba74' },
  pink: { light: '#be185d', dark: '#f9a8d4' },
  rose: { light: '#be123c', dark: '#fda4af' },
  slate: { light: '#475569', dark: '#cbd5e1' },
  teal: { light: '#0f766e', dark: '#5eead4' },
  violet: { light: '#6d28d9', dark: '#c4b5fd' },
};

/**
 * The colours in the order in which sections get them; those beside each other differ most.
 *
 * @public
 */
export const concernPalette: readonly ConcernColour[] = [
  'teal',
  'violet',
  'amber',
  'blue',
  'rose',
  'green',
  'indigo',
  'orange',
  'cyan',
  'pink',
  'olive',
  'slate',
];
