import { Progress, ReviewStatus, Step } from '../api';
import { progressOf } from '../review';

/**
 * The steps and all below them, in reading order.
 *
 * @public
 */
export function flattenSteps(steps: readonly Step[]): Step[] {
  return steps.flatMap(step => [step, ...flattenSteps(step.steps)]);
}

/**
 * Whether a step only holds others together: its author gave it no page of its own.
 *
 * @public
 */
export function isGrouping(step: Step): boolean {
  return (
    step.target.kind === 'missing' &&
    step.target.path === undefined &&
    step.steps.length > 0
  );
}

/**
 * The state to show beside a step; undefined where the team is not asked for any.
 *
 * @public
 */
export function statusOf(step: Step): ReviewStatus | undefined {
  return step.expected ? step.status : undefined;
}

/**
 * Paths of all guides at and below these steps, and refs of external pages, each once.
 *
 * @public
 */
export function guidePaths(steps: readonly Step[]): Set<string> {
  return new Set(flattenSteps(steps).flatMap(step => step.guide ?? []));
}

/**
 * How far the team is with the distinct guides at and below these steps that are expected
 * of it; undefined where none is.
 *
 * @public
 */
export function progressIn(steps: readonly Step[]): Progress | undefined {
  const guides = new Map<string, { status: ReviewStatus; inGrace: boolean }>();
  for (const step of flattenSteps(steps)) {
    const status = statusOf(step);
    if (step.guide && status) {
      guides.set(step.guide, {
        status,
        inGrace: status === 'changed' && step.done === true,
      });
    }
  }
  return guides.size > 0 ? progressOf([...guides.values()]) : undefined;
}
