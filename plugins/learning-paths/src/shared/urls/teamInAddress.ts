import { groupRef } from './groupRef';

export const TEAM_PARAMETER = 'team';

/** The Group that an address names; undefined where it names none. */
export function teamInAddress(search: URLSearchParams): string | undefined {
  return groupRef(search.get(TEAM_PARAMETER));
}
