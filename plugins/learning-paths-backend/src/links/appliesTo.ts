import {
  FilterPredicate,
  filterPredicateToFilterFunction,
  parseFilterPredicate,
} from '@backstage/filter-predicates';
import { isError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { Diagnostic } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Library } from '@learning-paths/content';
import { createHash } from 'node:crypto';
import { DocumentFacts } from '../store/types';

/** Longest predicate, in characters of JSON: each is tried on each entity. */
const predicateLimit = 10_000;

/** A predicate over entities, and the guides and series that carry it. */
export interface AppliesToRule {
  /** The same for the same predicate. */
  key: string;
  /** As written. */
  predicate: JsonValue;
  /** Never throws. */
  matches(entity: unknown): boolean;
  documents: DocumentFacts[];
}

/** What is wrong with `appliesTo` of guides and series. */
export function appliesToDiagnostics(
  library: Library<DocumentFacts>,
): Diagnostic[] {
  return readAppliesTo(library).diagnostics;
}

/** `appliesTo` of guides and series: each distinct predicate once, and what cannot be one. */
export function readAppliesTo(library: Library<DocumentFacts>): {
  rules: AppliesToRule[];
  diagnostics: Diagnostic[];
} {
  const rules = new Map<string, AppliesToRule>();
  const diagnostics: Diagnostic[] = [];
  const documents = [
    ...library.guides,
    ...library.series.map(({ document }) => document),
  ];
  for (const document of documents) {
    const { appliesTo } = document;
    if (appliesTo === undefined || appliesTo === null) {
      continue;
    }
    const json = JSON.stringify(appliesTo);
    const known = rules.get(json);
    if (known) {
      known.documents.push(document);
      continue;
    }
    const predicate = parse(appliesTo, json);
    if ('problem' in predicate) {
      diagnostics.push({
        severity: 'warning',
        code: 'invalid-applies-to',
        source: document.source,
        file: document.file,
        message: `"appliesTo" is not a filter predicate, so that it links no entity: ${predicate.problem}`,
        hint: 'Write what entities must have, as { kind: Component, spec.type: service }; docs/linking.md has examples.',
      });
    } else {
      rules.set(json, {
        key: keyOf(json),
        predicate: appliesTo,
        matches: toFunction(predicate.parsed),
        documents: [document],
      });
    }
  }
  return { rules: [...rules.values()], diagnostics };
}

function parse(
  appliesTo: JsonValue,
  json: string,
): { parsed: FilterPredicate } | { problem: string } {
  if (typeof appliesTo !== 'object' || Array.isArray(appliesTo)) {
    return { problem: 'it must be a mapping.' };
  }
  if (json.length > predicateLimit) {
    return {
      problem: `it has ${json.length} characters; at most ${predicateLimit} are read.`,
    };
  }
  try {
    return { parsed: parseFilterPredicate(appliesTo) };
  } catch (error) {
    const reason = isError(error) ? error.message : String(error);
    return { problem: reason.slice(0, 300) };
  }
}

function toFunction(predicate: FilterPredicate): (entity: unknown) => boolean {
  const matches = filterPredicateToFilterFunction(predicate);
  return entity => {
    try {
      return matches(entity);
    } catch {
      // An operator of a later release, or a predicate in a form that nobody foresaw.
      return false;
    }
  };
}

function keyOf(json: string): string {
  return `rule:${createHash('sha256').update(json).digest('hex').slice(0, 32)}`;
}
