import { ReviewStatus } from '../api';
import { Shades } from './Shades';

/**
 * Colours of remarks and states.
 *
 * @public
 */
export const accentShades = {
  info: { light: '#0b57ad', dark: '#79c0ff' },
  success: { light: '#116329', dark: '#7ee787' },
  important: { light: '#6e40c9', dark: '#d2a8ff' },
  warning: { light: '#7d4e00', dark: '#f2cc60' },
  error: { light: '#b3261e', dark: '#ffa198' },
} as const satisfies Record<string, Shades>;

/**
 * The colour of each state of a review; those that ask nothing and say nothing have none.
 *
 * @public
 */
export const statusAccents = {
  reviewed: 'success',
  exception: 'info',
  changed: 'warning',
  due: 'important',
  'not-applicable': undefined,
  'not-reviewed': undefined,
} as const satisfies Record<
  ReviewStatus,
  keyof typeof accentShades | undefined
>;
