import {
  guideRefOf,
  LibraryContent,
  LibrarySeries,
  ResolvedStep,
} from '@learning-paths/content';
import { DocumentFacts, GuideFacts } from '../../store/content/types';
import { OutsideState, PageProblem } from '../../store/external/outsideTypes';

/** A guide whose text is elsewhere: a TechDocs page, or an outside page. */
export interface OutsideGuide extends GuideFacts {
  target:
    | { kind: 'techdocs'; entityRef: string; path?: string }
    | { kind: 'external'; url: string };
  /** Why it could not be read when it was looked at last. */
  problem?: PageProblem;
  /** The series that it is a step of; who may read one of them may read it. */
  within: readonly DocumentFacts[];
  /** What each of these calls it, in the same order. */
  named: readonly StepName[];
}

/** What a series calls a page. */
interface StepName {
  series: DocumentFacts;
  title: string;
  description?: string;
}

/** A guide, wherever its text is. */
export type AnyGuide = DocumentFacts | OutsideGuide;

/** Whether the text of a guide is elsewhere. */
export function isOutside(guide: AnyGuide): guide is OutsideGuide {
  return 'within' in guide;
}

/** Whether the text of a page is known, and the page is still there as far as we know. */
function isPinned(page: OutsideState['pages'][number] | undefined): boolean {
  return (
    page?.digest !== undefined &&
    (!page.problem || page.problem.kind === 'unreadable')
  );
}

/** The pages elsewhere that series lead to, by ref. Each is called as its first step is. */
export function outsideGuides(
  library: LibraryContent<DocumentFacts>,
  { pages }: OutsideState,
): Map<string, OutsideGuide> {
  const stored = new Map(pages.map(page => [page.ref, page]));
  const guides = new Map<
    string,
    OutsideGuide & { within: DocumentFacts[]; named: StepName[] }
  >();
  const add = (series: LibrarySeries<DocumentFacts>, step: ResolvedStep) => {
    const { target } = step;
    const ref = guideRefOf(target);
    const known = guides.get(ref ?? '');
    const { title, description } = step;
    const name = { series: series.document, title, description };
    if (known) {
      if (!known.within.includes(series.document)) {
        known.within.push(series.document);
        known.named.push(name);
      }
    } else if (
      ref !== undefined &&
      (target.kind === 'techdocs' || target.kind === 'external')
    ) {
      const page = stored.get(ref);
      guides.set(ref, {
        path: ref,
        title,
        description,
        target:
          target.kind === 'external'
            ? { kind: 'external', url: target.url }
            : {
                kind: 'techdocs',
                entityRef: target.entityRef,
                path: target.page,
              },
        tags: [],
        digest: page?.digest,
        minutes: page?.minutes,
        problem: page?.problem,
        isReviewable: target.kind === 'external' || isPinned(page),
        within: [series.document],
        named: [name],
      });
    }
    step.steps.forEach(below => add(series, below));
  };
  for (const series of library.series) {
    series.steps.forEach(step => add(series, step));
  }
  return guides;
}
