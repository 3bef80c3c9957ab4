import {
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { sha256 } from '../util/sha256';
import { guideRules } from './guideRules';
import { reviewRules } from './reviewRules';

/** Rules of ours take lists of which the order means nothing; other rules may think otherwise. */
const rulesOverSets = new Set<string>(
  [...guideRules, ...reviewRules].map(({ name }) => name),
);

/**
 * Names what a decision lets through, so that callers who may see the same share what was
 * made for one of them, and their browsers' copies stay good. A decision as it comes also
 * carries the number of the request that asked for it, which differs each time.
 */
export function rightsKey(decision: PolicyDecision): string {
  return sha256(
    decision.result === 'CONDITIONAL'
      ? criteriaText(decision.conditions)
      : decision.result,
  ).slice(0, 16);
}

type Criteria = PermissionCriteria<PermissionCondition>;

/** The same text for conditions that say the same in another order. */
function criteriaText(criteria: Criteria): string {
  if ('not' in criteria) {
    return `not(${criteriaText(criteria.not)})`;
  }
  if ('allOf' in criteria) {
    return `allOf(${setText(criteria.allOf.map(criteriaText))})`;
  }
  if ('anyOf' in criteria) {
    return `anyOf(${setText(criteria.anyOf.map(criteriaText))})`;
  }
  const { rule, resourceType, params } = criteria;
  return JSON.stringify([
    rule,
    resourceType,
    canonicalText(params ?? {}, rulesOverSets.has(rule)),
  ]);
}

/** JSON with the keys of objects in order, and lists too where they are sets. */
function canonicalText(value: unknown, areListsSets: boolean): string {
  const textOf = (inner: unknown) => canonicalText(inner, areListsSets);
  if (Array.isArray(value)) {
    const items = value.map(textOf);
    return `[${areListsSets ? setText(items) : items.join()}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => `${JSON.stringify(key)}:${textOf(inner)}`);
    return `{${setText(entries)}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

function setText(texts: readonly string[]): string {
  return [...new Set(texts)].sort().join();
}
