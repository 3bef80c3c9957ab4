import {
  AuthorizeResult,
  ConditionalPolicyDecision,
} from '@backstage/plugin-permission-common';

type Conditions = ConditionalPolicyDecision['conditions'];

/** A condition on guides and series. */
export const guideRule = (
  rule: string,
  params: Record<string, string[]>,
): Conditions => ({ rule, resourceType: 'learning-paths-guide', params });

/** Lets through guides and series by a condition. */
export const onlyGuides = (
  conditions: Conditions,
): ConditionalPolicyDecision => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'learning-paths',
  resourceType: 'learning-paths-guide',
  conditions,
});

/** Lets through guides and series without this tag. */
export const withoutTag = (tag: string) =>
  onlyGuides({ not: guideRule('HAS_TAG', { tags: [tag] }) });

/** Lets through what comes from these sources. */
export const onlySources = (...sources: string[]) =>
  onlyGuides(guideRule('IS_FROM_SOURCE', { sources }));

/** Lets through the reviews of these teams. */
export const onlyTeams = (...teams: string[]): ConditionalPolicyDecision => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'learning-paths',
  resourceType: 'learning-paths-review',
  conditions: {
    rule: 'IS_OF_TEAM',
    resourceType: 'learning-paths-review',
    params: { teams },
  },
});
