import {
  CompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** What an entity ref may leave out. */
interface RefContext {
  /** Left out, refs of Groups need no kind: teams and owners are mostly these. */
  defaultKind?: string;
  defaultNamespace?: string;
}

/**
 * The one spelling of an entity ref: the catalog finds an entity in any case, while tables,
 * tokens and permission rules compare refs letter by letter.
 *
 * @throws Error when it is no entity ref
 */
export function canonicalRef(
  written: string | CompoundEntityRef,
  { defaultKind = 'group', defaultNamespace }: RefContext = {},
): string {
  return stringifyEntityRef(
    parseEntityRef(written, { defaultKind, defaultNamespace }),
  );
}

/** As {@link canonicalRef}; undefined for what is no entity ref, as people may write it. */
export function findCanonicalRef(
  written: string,
  context?: RefContext,
): string | undefined {
  try {
    return canonicalRef(written, context);
  } catch {
    return undefined;
  }
}

const known = new WeakMap<readonly string[], readonly string[]>();

/**
 * Entity refs in their one spelling, whatever spelling a policy has them in; what is no ref
 * names nothing. Worked out once a list, since a rule is applied to each guide with the same one.
 */
export function canonicalRefs(refs: readonly string[]): readonly string[] {
  const found =
    known.get(refs) ?? refs.map(ref => findCanonicalRef(ref) ?? ref);
  known.set(refs, found);
  return found;
}
