import {
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { isFromSource } from './guideRules';

type Criteria = PermissionCriteria<PermissionCondition>;

/**
 * Whether a decision lets through everything of a source, whatever tags and owner it has:
 * for texts of which nobody can tell these any more. Only rules on the source speak of it;
 * what other rules would say is open, and what stays open is a no.
 */
export function includesWholeSource(
  decision: PolicyDecision,
  source: string,
): boolean {
  return decision.result === 'CONDITIONAL'
    ? holds(decision.conditions, source) === true
    : decision.result === 'ALLOW';
}

/** True, false, or undefined where it depends on more than the source. */
function holds(criteria: Criteria, source: string): boolean | undefined {
  if ('not' in criteria) {
    const inner = holds(criteria.not, source);
    return inner === undefined ? undefined : !inner;
  }
  if ('allOf' in criteria) {
    const all = criteria.allOf.map(inner => holds(inner, source));
    return all.includes(false) ? false : isSettled(all, true);
  }
  if ('anyOf' in criteria) {
    const any = criteria.anyOf.map(inner => holds(inner, source));
    return any.includes(true) ? true : isSettled(any, false);
  }
  const { rule, params } = criteria;
  const sources: unknown = params?.sources;
  return rule === isFromSource.name && Array.isArray(sources)
    ? sources.includes(source)
    : undefined;
}

function isSettled(
  parts: readonly (boolean | undefined)[],
  as: boolean,
): boolean | undefined {
  return parts.includes(undefined) ? undefined : as;
}
