import {
  asksForReview,
  flattenSteps,
  guidePaths,
  statusOf,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** Distinct guides at and below these steps; what is missing does not count. */
export function countGuides(steps: Step[]): number {
  return guidePaths(steps).size;
}

/** Whether a step leads to this guide, which may be an external page. */
export function leadsTo(step: Step, path: string): boolean {
  return step.guide === path;
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
  for (const step of flattenSteps([section])) {
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

/** Anchor of a section's card on the series page; sections count from 0 here. */
export function sectionAnchor(index: number): string {
  return `section-${index + 1}`;
}
