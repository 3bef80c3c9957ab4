import { Theme } from '@material-ui/core/styles';

/**
 * Corners, from the app's Backstage UI, so that its pages and ours look of a piece; the
 * same figures where an app does not load its styles.
 */
export const radius = {
  /** Something small inside a panel: a cell, a code sample, a remark. */
  cell: 'var(--bui-radius-2, 4px)',
  /** Whatever lies on the page itself: a card, a table. */
  panel: 'var(--bui-radius-3, 8px)',
};

/** A surface on the page: a hairline instead of a shadow, which dark themes swallow. */
export function panel(theme: Theme) {
  return {
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: radius.panel,
  };
}
