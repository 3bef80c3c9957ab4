import { alpha, Theme } from '@material-ui/core/styles';

/**
 * Text of less weight. The theme's own `text.secondary` misses WCAG AA on the page's
 * background in Backstage's default light theme (4.47 to 1).
 */
export function muted(theme: Theme): string {
  return alpha(theme.palette.text.primary, 0.7);
}

/** Colours of remarks and states; each has 4.5 to 1 or more on pages and cards of its theme. */
export function accents(theme: Theme) {
  const dark = theme.palette.type === 'dark';
  return {
    info: dark ? '#79c0ff' : '#0b57ad',
    success: dark ? '#7ee787' : '#116329',
    important: dark ? '#d2a8ff' : '#6e40c9',
    warning: dark ? '#f2cc60' : '#7d4e00',
    error: dark ? '#ffa198' : '#b3261e',
  };
}
