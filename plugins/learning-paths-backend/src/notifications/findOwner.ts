import { parseEntityRef } from '@backstage/catalog-model';
import { TeamDirectory } from '../teams/types';

/** Owners are Groups or Users; those that are in no catalog cannot be told. */
export async function findOwner(teams: TeamDirectory, ref: string) {
  const { kind } = parseEntityRef(ref);
  if (kind === 'group') {
    return teams.find(ref);
  }
  const { name, entity } =
    kind === 'user'
      ? await teams.findUser(ref)
      : { name: ref, entity: undefined };
  return entity && { ref, name, entity };
}
