import {
  guideRefOf,
  LibraryContent,
  LibrarySeries,
  ResolvedStep,
} from '@learning-paths/content';
import { DocumentFacts, GuideFacts } from '../../store/content/types';
import { ExternalState, PageProblem } from '../../store/external/types';

/** A guide whose text is not in the content: a TechDocs page, or an external page. */
export interface ExternalPage extends GuideFacts {
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
export type AnyGuide = DocumentFacts | ExternalPage;

/** Whether a guide is an external page. */
export function isExternalPage(guide: AnyGuide): guide is ExternalPage {
  return 'within' in guide;
}

/** Whether the text of a page is known, and the page is still there as far as we know. */
function isPinned(page: ExternalState['pages'][number] | undefined): boolean {
  return (
    page?.digest !== undefined &&
    (!page.problem || page.problem.kind === 'unreadable')
  );
}

/** The external pages that series lead to, by ref. Each is called as its first step is. */
export function externalPages(
  library: LibraryContent<DocumentFacts>,
  { pages }: ExternalState,
): Map<string, ExternalPage> {
  const stored = new Map(pages.map(page => [page.ref, page]));
  const guides = new Map<
    string,
    ExternalPage & { within: DocumentFacts[]; named: StepName[] }
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
