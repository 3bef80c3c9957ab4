import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_LEARNING_PATHS_GUIDE } from '@learning-paths/backstage-plugin-learning-paths-common';
import { z } from 'zod/v4';
import { canonicalRefs } from '../util/entityRefs';
import { contentTags } from './tags';

/**
 * What policies can look at in a guide or series.
 *
 * @public
 */
export interface GuideResource {
  /** Id of the content source that it comes from. */
  source: string;
  /** Tags in the catalog's shape, such as `kubernetes`. */
  tags: string[];
  /** Entity ref of the owner, such as `group:default/platform`; absent where nobody is named. */
  owner?: string;
}

/** A guide whose text is not in the content: it goes by the series that lead to it. */
export interface ExternalGuideResource {
  within: readonly GuideResource[];
}

/** A guide or series in permission policies; its ref is the path. */
export const guideResourceRef = createPermissionResourceRef<
  GuideResource,
  {}
>().with({
  pluginId: 'learning-paths',
  resourceType: RESOURCE_TYPE_LEARNING_PATHS_GUIDE,
});

/** The one rule that speaks of a source as a whole. */
export const isFromSource = createPermissionRule({
  name: 'IS_FROM_SOURCE',
  description: 'Allow guides and series that come from one of these sources',
  resourceRef: guideResourceRef,
  paramsSchema: z.object({
    sources: z.array(z.string()).describe('Ids of content sources'),
  }),
  apply: (guide, { sources }) => sources.includes(guide.source),
  toQuery: () => ({}),
});

const hasTag = createPermissionRule({
  name: 'HAS_TAG',
  description: 'Allow guides and series that carry one of these tags',
  resourceRef: guideResourceRef,
  paramsSchema: z.object({ tags: z.array(z.string()).describe('Tags') }),
  apply: (guide, { tags }) =>
    contentTags(tags).some(tag => guide.tags.includes(tag)),
  toQuery: () => ({}),
});

const isOwnedBy = createPermissionRule({
  name: 'IS_OWNED_BY',
  description: 'Allow guides and series that one of these entities owns',
  resourceRef: guideResourceRef,
  paramsSchema: z.object({
    owners: z.array(z.string()).describe('Entity refs, as group:default/a'),
  }),
  apply: (guide, { owners }) =>
    guide.owner !== undefined && canonicalRefs(owners).includes(guide.owner),
  toQuery: () => ({}),
});

/** The rules as policies name them. */
export const namedGuideRules = { isFromSource, hasTag, isOwnedBy };

/** Rules for conditional decisions on `learning-paths.guide.read`. */
export const guideRules = Object.values(namedGuideRules);
