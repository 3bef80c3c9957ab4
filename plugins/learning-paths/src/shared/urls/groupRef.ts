import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** The one spelling of a Group's entity ref; undefined where a text is none. */
export function groupRef(text: string | null | undefined): string | undefined {
  if (!text) {
    return undefined;
  }
  try {
    const ref = parseEntityRef(text, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    return ref.kind.toLocaleLowerCase('en-US') === 'group'
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}
