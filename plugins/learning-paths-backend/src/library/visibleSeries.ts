import {
  Step,
  StepTarget,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  guideRefOf,
  LibrarySeries,
  ResolvedStep,
  ResolvedTarget,
} from '@learning-paths/content';
import { VisibleGuides } from '../permissions/GuideVisibility';
import { TeamProgress } from './TeamProgress';
import { DocumentFacts } from '../store/content/types';
import { AnyGuide, isExternalPage } from './external/externalPages';
import { Snapshot } from './SnapshotReader';

/** A series as one caller sees it. */
export interface VisibleSeries {
  steps: Step[];
  /** Distinct guides in reading order, external ones by their refs. */
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
  snapshot: Snapshot;
  visible: VisibleGuides;
  /** Where a team stands, to be shown with each guide. */
  teamProgress?: TeamProgress;
}): VisibleSeries {
  const { series, snapshot, visible, teamProgress } = options;
  const convert = (step: ResolvedStep): Step[] => {
    const below = step.steps.flatMap(convert);
    const ref = guideRefOf(step.target);
    const found = ref === undefined ? undefined : snapshot.guide(ref);
    const isHidden = ref !== undefined && (!found || !visible.includes(found));
    // What is hidden must look like what is not there, to those from whom something is.
    if (isHidden || (!visible.isEverything && leadsNowhere(step))) {
      return below;
    }
    const isMissing = isGone(found) || isUnknown(step.target, snapshot);
    const guide = isMissing ? undefined : found;
    return [
      {
        title: step.title,
        description: step.description,
        target: isMissing
          ? { kind: 'missing', path: ref ?? entityRefOf(step.target) }
          : toStepTarget(step.target),
        area: step.area,
        icon: step.icon,
        colour: step.colour,
        minutes: guide?.minutes,
        guide: guide?.path,
        digest: teamProgress && guide?.digest,
        version: guide && teamProgress?.versionOf(guide.path),
        status: guide && teamProgress?.statusOf(guide.path),
        textDiffers:
          (guide && teamProgress?.textDiffers(guide.path)) || undefined,
        expected: guide && teamProgress?.isExpected(guide, series.document),
        done: guide && teamProgress?.isDone(guide.path),
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

/** Paths of the guides of a section, in reading order; a guide may come twice. */
export function guidePathsOf(step: Step): string[] {
  const own = step.guide === undefined ? [] : [step.guide];
  return [...own, ...step.steps.flatMap(guidePathsOf)];
}

/** An external page that was looked for, and that nobody can read or attest to. */
function isGone(guide: AnyGuide | undefined): boolean {
  return (
    guide !== undefined &&
    isExternalPage(guide) &&
    guide.problem !== undefined &&
    guide.isReviewable === false
  );
}

function isUnknown(target: ResolvedTarget, snapshot: Snapshot): boolean {
  return target.kind === 'entity' && snapshot.isUnknownEntity(target.entityRef);
}

function entityRefOf(target: ResolvedTarget): string | undefined {
  return target.kind === 'entity' ? target.entityRef : undefined;
}

/** A step whose source leads nowhere; one without a source is a heading. */
function leadsNowhere({ target }: ResolvedStep): boolean {
  return target.kind === 'missing' && target.target !== '';
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
