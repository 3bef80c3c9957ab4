import { Diagnostic } from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  guideRefOf,
  ExternalStep,
  externalSteps,
} from '@learning-paths/content';
import { ExternalState } from '../../store/external/types';
import { DocumentFacts } from '../../store/content/types';

/**
 * What the catalog and TechDocs said of the targets of steps, as problems of the files
 * that name them.
 */
export function externalDiagnostics(
  documents: readonly DocumentFacts[],
  { pages, unknownEntities }: ExternalState,
): Diagnostic[] {
  const unknown = new Set(unknownEntities);
  const missing = new Set(
    pages
      .filter(({ problem }) => problem?.kind === 'missing')
      .map(({ ref }) => ref),
  );
  return documents
    .filter(({ draft }) => !draft)
    .flatMap(({ source, file, structure = [] }) =>
      externalSteps(structure).flatMap(step => {
        const found = problemOf(step, { unknown, missing });
        const { line, column } = step;
        return found ? [{ ...found, source, file, line, column }] : [];
      }),
    );
}

function problemOf(
  { target }: ExternalStep,
  known: { unknown: ReadonlySet<string>; missing: ReadonlySet<string> },
): Pick<Diagnostic, 'severity' | 'code' | 'message' | 'hint'> | undefined {
  if (target.kind === 'external') {
    return undefined;
  }
  const { entityRef } = target;
  if (known.unknown.has(entityRef)) {
    return {
      severity: 'warning',
      code: 'unknown-entity',
      message: `The catalog has no entity '${entityRef}', so the step leads to an empty page.`,
      hint: 'Check kind, namespace and name, or register the entity.',
    };
  }
  if (known.missing.has(guideRefOf(target) ?? '')) {
    return {
      severity: 'warning',
      code: 'unknown-techdocs',
      message: `TechDocs has no published page '${
        target.kind === 'techdocs' && target.page ? target.page : 'index'
      }' for '${entityRef}'.`,
      hint: "Write the page as it stands in TechDocs' address, or publish it.",
    };
  }
  return undefined;
}
