import { JsonValue } from '@backstage/types';
import { LibraryContent, Turns } from '@learning-paths/content';
import { DocumentFacts } from '../store/content/types';
import { sha256 } from '../util/sha256';
import { AuthorPredicates, EntityFilter } from './predicates';

/** A predicate over entities, and the guides and series that carry it. */
export interface AppliesToRule {
  /** The same for the same predicate. */
  key: string;
  /** As written. */
  predicate: JsonValue;
  matches: EntityFilter;
  documents: DocumentFacts[];
}

/**
 * `appliesTo` of guides and series: each distinct predicate once. What is none is left
 * out; its author was told when the file was read.
 */
export async function readAppliesTo(
  library: LibraryContent<DocumentFacts>,
  predicates: AuthorPredicates,
): Promise<AppliesToRule[]> {
  const rules = new Map<string, AppliesToRule>();
  const documents = [
    ...library.guides,
    ...library.series.map(({ document }) => document),
  ];
  const turns = new Turns();
  for (const document of documents) {
    await turns.next();
    const { appliesTo } = document;
    const matches = predicates.read(appliesTo);
    if (appliesTo === undefined || !matches) {
      continue;
    }
    const json = JSON.stringify(appliesTo);
    const known = rules.get(json);
    if (known) {
      known.documents.push(document);
    } else {
      rules.set(json, {
        key: keyOf(json),
        predicate: appliesTo,
        matches,
        documents: [document],
      });
    }
  }
  return [...rules.values()];
}

function keyOf(json: string): string {
  return `rule:${sha256(json).slice(0, 32)}`;
}
