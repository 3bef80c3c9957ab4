import {
  Progress,
  progressOf,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** Adds progress up; each team and guide must be in one of them only. */
export function sumProgress(parts: readonly Progress[]): Progress {
  const sum = progressOf([]);
  for (const part of parts) {
    sum.total += part.total;
    sum.done += part.done;
    sum.reviewed += part.reviewed;
    sum.exception += part.exception;
    sum.notApplicable += part.notApplicable;
    sum.changed += part.changed;
    sum.due += part.due;
    sum.notReviewed += part.notReviewed;
  }
  return sum;
}
