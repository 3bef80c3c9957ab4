import { Step } from '../api';
import { flattenSteps, isGrouping } from '../steps';

/**
 * What a section shows of one of its steps on the map.
 *
 * @public
 */
export interface MapCell {
  /** What it leads to, with the team's state where there is one. */
  step: Step;
  /**
   * `overview`: the section's own guide, which the others follow. `only`: the same where
   * nothing follows, so that its title is that of the section. `page`: one of its pages.
   */
  role: 'overview' | 'only' | 'page';
  /** Set where the step leads out of Backstage, or to nothing. */
  mark?: 'external' | 'missing';
}

/**
 * The cells of a section in reading order: its own guide, unless it only holds others
 * together, then all of its pages, those of pages too. A guide that comes twice has one
 * cell.
 *
 * @public
 */
export function cellsOf(section: Step): MapCell[] {
  const seen = new Set<string>();
  const steps = flattenSteps([section]).filter(step => {
    const isNew = step.guide === undefined || !seen.has(step.guide);
    if (step.guide !== undefined) {
      seen.add(step.guide);
    }
    return isNew && !isGrouping(step);
  });
  return steps.map(step => {
    const mark = markOf(step);
    return {
      step,
      role: roleOf(step, section, steps.length),
      ...(mark ? { mark } : {}),
    };
  });
}

function roleOf(step: Step, section: Step, count: number): MapCell['role'] {
  if (step !== section) {
    return 'page';
  }
  return count > 1 ? 'overview' : 'only';
}

function markOf({ target }: Step): MapCell['mark'] {
  return target.kind === 'external' || target.kind === 'missing'
    ? target.kind
    : undefined;
}
