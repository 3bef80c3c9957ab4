import {
  Progress,
  progressOf,
  ReviewStatus,
  Step,
  StepTarget,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** A name for what a step leads to, equal for two steps that lead to the same. */
function targetKey(target: StepTarget): string | undefined {
  switch (target.kind) {
    case 'guide':
      return target.path;
    case 'techdocs':
      return `techdocs:${target.entityRef}/${target.path ?? ''}`;
    case 'external':
      return target.url;
    default:
      return undefined;
  }
}

/** The steps and all below them, in reading order. */
function flatten(steps: Step[]): Step[] {
  return steps.flatMap(step => [step, ...flatten(step.steps)]);
}

/** Distinct guides at and below these steps; what is missing does not count. */
export function countGuides(steps: Step[]): number {
  const keys = flatten(steps).flatMap(step => targetKey(step.target) ?? []);
  return new Set(keys).size;
}

/** The state to show beside a step; undefined where the team is not asked for any. */
export function statusOf(step: Step): ReviewStatus | undefined {
  return step.expected ? step.status : undefined;
}

/**
 * How far the team is with the distinct guides at and below these steps that are expected
 * of it; undefined where none is.
 */
export function progressIn(steps: Step[]): Progress | undefined {
  const guides = new Map<string, { status: ReviewStatus; inGrace: boolean }>();
  for (const step of flatten(steps)) {
    const key = targetKey(step.target);
    const status = statusOf(step);
    if (key && status) {
      guides.set(key, {
        status,
        inGrace: status === 'changed' && step.done === true,
      });
    }
  }
  return guides.size > 0 ? progressOf([...guides.values()]) : undefined;
}

/** Paths of all documents in a tree. */
export function guidePaths(steps: Step[]): Set<string> {
  return new Set(
    flatten(steps).flatMap(({ target }) =>
      target.kind === 'guide' ? [target.path] : [],
    ),
  );
}

/** Index of the first section that holds a guide; -1 where none does. */
export function sectionOf(steps: Step[], path: string): number {
  return steps.findIndex(step => guidePaths([step]).has(path));
}

/** Whether a step only holds others together: its author gave it no page of its own. */
export function isGrouping(step: Step): boolean {
  return (
    step.target.kind === 'missing' &&
    step.target.path === undefined &&
    step.steps.length > 0
  );
}

/** Anchor of a section's card on the series page; sections count from 0 here. */
export function sectionAnchor(index: number): string {
  return `section-${index + 1}`;
}
