import { catalogTagOf } from '@learning-paths/content';

const known = new WeakMap<readonly string[], readonly string[]>();

/**
 * Tags as content has them, whatever spelling a policy has them in: one that keeps
 * something from somebody must not let it through for a capital. Worked out once a list,
 * since a rule is applied to each guide with the same one.
 */
export function contentTags(tags: readonly string[]): readonly string[] {
  const found = known.get(tags) ?? tags.map(contentTag);
  known.set(tags, found);
  return found;
}

/** A tag as content has it; as it is where it can be none. */
export function contentTag(tag: string): string {
  return catalogTagOf(tag) ?? tag;
}
