import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/** Whatever rules a catalog has for names, these characters are in none. */
const namePart = /^[^\s/:\p{Cc}]{1,63}$/u;

/**
 * The one spelling of an entity ref: the catalog finds an entity in any case, and links
 * are compared letter by letter.
 *
 * @param written - a whole ref, or its parts
 * @param defaultKind - for a ref that names none
 * @throws InputError when it is no entity ref
 */
export function parseEntity(
  written: string | { kind: string; namespace: string; name: string },
  defaultKind?: string,
): string {
  const called =
    typeof written === 'string'
      ? written
      : `${written.kind}:${written.namespace}/${written.name}`;
  try {
    const ref = parseEntityRef(written, { defaultKind });
    if ([ref.kind, ref.namespace, ref.name].every(isNamePart)) {
      return stringifyEntityRef(ref);
    }
  } catch {
    // Told below, with what to do next.
  }
  throw new InputError(
    `'${called}' is not an entity ref; name the entity as component:default/payments-gateway`,
  );
}

/** @throws InputError when it cannot be a kind */
export function parseKind(kind: string): string {
  if (!isNamePart(kind)) {
    throw new InputError(`'${kind}' is not a kind; write one as Component`);
  }
  return kind;
}

function isNamePart(part: string): boolean {
  return namePart.test(part);
}
