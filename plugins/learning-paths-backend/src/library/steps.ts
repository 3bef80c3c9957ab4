import {
  Step,
  StepTarget,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  Library,
  LibrarySeries,
  ResolvedStep,
  ResolvedTarget,
} from '@learning-paths/content';
import { VisibleGuides } from '../permissions/GuideVisibility';
import { TeamStanding } from '../reviews/types';
import { DocumentFacts } from '../store/types';

/** A series as one caller sees it. */
export interface VisibleSeries {
  steps: Step[];
  /** Distinct guides in reading order. */
  guidePaths: string[];
  /** Title of the section that holds the guide, by its path. */
  sections: Map<string, string>;
}

/**
 * The tree of a series without the guides that the caller may not read. The steps below
 * such a guide move up to its place, so that nothing of it is left, its title included.
 */
export function visibleSeries(options: {
  series: LibrarySeries<DocumentFacts>;
  library: Library<DocumentFacts>;
  visible: VisibleGuides;
  /** Where a team stands, to be shown with each guide. */
  standing?: TeamStanding;
}): VisibleSeries {
  const { series, library, visible, standing } = options;
  const convert = (step: ResolvedStep): Step[] => {
    const below = step.steps.flatMap(convert);
    const guide =
      step.target.kind === 'guide'
        ? library.document(step.target.path)
        : undefined;
    if (step.target.kind === 'guide' && (!guide || !visible.includes(guide))) {
      return below;
    }
    return [
      {
        title: step.title,
        description: step.description,
        target: toStepTarget(step.target),
        minutes: step.minutes,
        status: guide && standing?.statusOf(guide.path),
        expected: guide && standing?.isExpected(guide, series.document),
        done: guide && standing?.isDone(guide.path),
        steps: below,
      },
    ];
  };
  const steps = series.steps.flatMap(convert);
  const sections = new Map<string, string>();
  for (const section of steps) {
    for (const path of guidePathsOf(section)) {
      if (!sections.has(path)) {
        sections.set(path, section.title);
      }
    }
  }
  return { steps, guidePaths: [...sections.keys()], sections };
}

function guidePathsOf(step: Step): string[] {
  const own = step.target.kind === 'guide' ? [step.target.path] : [];
  return [...own, ...step.steps.flatMap(guidePathsOf)];
}

function toStepTarget(target: ResolvedTarget): StepTarget {
  switch (target.kind) {
    case 'guide':
      return { kind: 'guide', path: target.path };
    case 'techdocs':
      return {
        kind: 'techdocs',
        entityRef: target.entityRef,
        path: target.page,
      };
    case 'entity':
      return { kind: 'entity', entityRef: target.entityRef };
    case 'external':
      return { kind: 'external', url: target.url };
    case 'missing':
      return { kind: 'missing', path: target.target || undefined };
    default:
      // Assets and anchors are targets of links in a text, never of steps.
      return { kind: 'missing' };
  }
}
