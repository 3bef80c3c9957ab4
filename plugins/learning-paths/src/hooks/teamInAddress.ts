import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

export const TEAM_PARAMETER = 'team';

/** The Group that an address names; undefined where it names none. */
export function teamInAddress(search: URLSearchParams): string | undefined {
  const named = search.get(TEAM_PARAMETER);
  if (!named) {
    return undefined;
  }
  try {
    const ref = parseEntityRef(named, {
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
