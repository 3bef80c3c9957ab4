import { InputError } from '@backstage/errors';
import { findCanonicalRef } from '../util/entityRefs';

/**
 * The one spelling of a team's entity ref.
 *
 * @throws InputError when it is no entity ref
 */
export function parseTeam(team: string): string {
  // Control characters are in no name, and databases choke on some.
  const ref = /\p{Cc}/u.test(team) ? undefined : findCanonicalRef(team);
  if (ref === undefined) {
    throw new InputError(
      `'${team}' is not an entity ref; name the team as group:default/storage-squad`,
    );
  }
  return ref;
}

/**
 * The team that the path of a request names; see {@link parseTeam}.
 *
 * @throws InputError when it is no entity ref
 */
export function teamInPath(params: {
  kind: string;
  namespace: string;
  name: string;
}): string {
  return parseTeam(`${params.kind}:${params.namespace}/${params.name}`);
}
