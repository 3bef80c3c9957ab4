import {
  asksForReview,
  Progress,
  progressOf,
  ReviewStatus,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** The steps and all below them, in reading order. */
function flatten(steps: Step[]): Step[] {
  return steps.flatMap(step => [step, ...flatten(step.steps)]);
}

/** Distinct guides at and below these steps; what is missing does not count. */
export function countGuides(steps: Step[]): number {
  return guidePaths(steps).size;
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

/** Whether a step leads to this guide, which may be an external page. */
export function leadsTo(step: Step, path: string): boolean {
  return step.guide === path;
}

/** Paths of all guides in a tree, and refs of external pages. */
export function guidePaths(steps: Step[]): Set<string> {
  return new Set(flatten(steps).flatMap(step => step.guide ?? []));
}

/** What reviewing a section at once is about: its distinct guides that are expected. */
export interface SectionGuides {
  /** Those that ask for something: not reviewed, changed or due. */
  needReview: Step[];
  /** Those that are done, whatever their outcome. */
  done: Step[];
}

/** Sorts the guides of a section, each once, in reading order. */
export function guidesToReview(section: Step): SectionGuides {
  const guides = new Map<string, Step>();
  for (const step of flatten([section])) {
    if (step.guide && statusOf(step) && !guides.has(step.guide)) {
      guides.set(step.guide, step);
    }
  }
  const asks = ({ status = 'reviewed' }: Step) => asksForReview(status);
  const all = [...guides.values()];
  return {
    needReview: all.filter(asks),
    done: all.filter(step => !asks(step)),
  };
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
