import { alpha, Theme } from '@material-ui/core/styles';
import { accentShades } from '@learning-paths/backstage-plugin-learning-paths-common';

/**
 * Text of less weight. The theme's own `text.secondary` misses WCAG AA on the page's
 * background in Backstage's default light theme (4.47 to 1).
 */
export function muted(theme: Theme): string {
  return alpha(theme.palette.text.primary, 0.7);
}

/** Colours of remarks and states; each has 4.5 to 1 or more on pages and cards of its theme. */
export function accents(theme: Theme) {
  const { type } = theme.palette;
  return {
    info: accentShades.info[type],
    success: accentShades.success[type],
    important: accentShades.important[type],
    warning: accentShades.warning[type],
    error: accentShades.error[type],
  };
}
