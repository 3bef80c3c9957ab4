import { Progress } from '@learning-paths/backstage-plugin-learning-paths-common';

/** From 0, nothing, to 4, all of it. */
export type Heat = 0 | 1 | 2 | 3 | 4;

/**
 * How warm a cell is: by the guides whose review holds. One that changed since may still
 * count as done, but what holds one is never shown as complete.
 */
export function heatOf(progress: Progress): Heat {
  const { total, reviewed, exception, notApplicable } = progress;
  const settled = reviewed + exception + notApplicable;
  if (settled === 0 || total === 0) {
    return 0;
  }
  if (settled >= total) {
    return 4;
  }
  const share = settled / total;
  if (share < 1 / 3) {
    return 1;
  }
  return share < 2 / 3 ? 2 : 3;
}
