import { Entity } from '@backstage/catalog-model';

/** Kinds whose pages have the card and the tab: what guides apply to, and teams. */
const KINDS = ['component', 'api', 'resource', 'system', 'domain', 'group'];

/** The same as a filter predicate, for extensions of the new frontend system. */
export const platformGuidesFilter = { kind: { $in: KINDS } };

/**
 * Whether the card and the tab "Platform guides" have something to say on the page of an
 * entity.
 *
 * @public
 */
export function isPlatformGuidesAvailable(entity: Entity): boolean {
  return KINDS.includes(entity.kind.toLocaleLowerCase('en-US'));
}
