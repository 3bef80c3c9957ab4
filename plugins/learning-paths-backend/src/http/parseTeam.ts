import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * The one spelling of a team's entity ref: reviews, tokens and permission rules compare
 * it letter by letter, while the catalog finds a Group in any case.
 *
 * @throws InputError when it is no entity ref
 */
export function parseTeam(team: string): string {
  try {
    // In no name, and databases choke on some.
    if (!/\p{Cc}/u.test(team)) {
      return stringifyEntityRef(parseEntityRef(team, { defaultKind: 'group' }));
    }
  } catch {
    // Told below, with what to do next.
  }
  throw new InputError(
    `'${team}' is not an entity ref; name the team as group:default/storage-squad`,
  );
}
