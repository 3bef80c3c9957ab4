import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

const known = new WeakMap<readonly string[], readonly string[]>();

/**
 * Entity refs of groups in their one spelling, whatever spelling a policy has them in.
 * Worked out once a list, since a rule is applied to each guide with the same one.
 */
export function canonicalRefs(refs: readonly string[]): readonly string[] {
  const found = known.get(refs) ?? refs.map(canonicalRef);
  known.set(refs, found);
  return found;
}

function canonicalRef(ref: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(ref, { defaultKind: 'group' }));
  } catch {
    // Not a ref, so that it names nothing.
    return ref;
  }
}
