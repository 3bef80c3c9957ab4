import { alpha, Theme } from '@material-ui/core/styles';
import {
  ReviewStatus,
  statusAccents,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { accents, muted } from '../ui/colours';

/** How a state is painted wherever it is shown, each with a line that tells it without the colour. */
export interface StatusColours {
  /** Of an icon and a border; 4.5 to 1 or more on pages and cards. */
  strong: string;
  /** Of a surface below the theme's own text colour. */
  fill: string;
  line: 'solid' | 'dashed';
}

/** The colours of each state of a review, in the theme's light or dark. */
export function statusColours(
  theme: Theme,
): Record<ReviewStatus, StatusColours> {
  const colours = accents(theme);
  const filled = (strong: string): StatusColours => ({
    strong,
    fill: alpha(strong, theme.palette.type === 'dark' ? 0.22 : 0.14),
    line: 'solid',
  });
  return {
    reviewed: filled(colours[statusAccents.reviewed]),
    exception: filled(colours[statusAccents.exception]),
    changed: filled(colours[statusAccents.changed]),
    due: filled(colours[statusAccents.due]),
    'not-applicable': {
      strong: muted(theme),
      fill: theme.palette.action.hover,
      line: 'solid',
    },
    'not-reviewed': {
      strong: muted(theme),
      fill: 'transparent',
      line: 'dashed',
    },
  };
}

/**
 * The same as surfaces with a line around, a class for each state. What asks for nothing yet
 * has a quiet line, for its icon says enough.
 */
export function statusSurfaces(theme: Theme) {
  const colours = statusColours(theme);
  const surface = ({ strong, fill, line }: StatusColours, edge = strong) => ({
    border: `1px ${line} ${edge}`,
    backgroundColor: fill,
    printColorAdjust: 'exact' as const,
  });
  const quiet = alpha(theme.palette.text.primary, 0.35);
  return {
    reviewed: surface(colours.reviewed),
    exception: surface(colours.exception),
    changed: surface(colours.changed),
    due: surface(colours.due),
    'not-applicable': surface(colours['not-applicable'], quiet),
    'not-reviewed': surface(colours['not-reviewed'], quiet),
  } satisfies Record<ReviewStatus, object>;
}
