import { groupRef } from '../../../shared/urls/groupRef';

/** So many teams at once; the server takes no more. */
export const MOST_TEAMS = 50;

/** What was chosen, as entity refs; or what is wrong with it. */
export type ParsedTeams =
  | { kind: 'teams'; teams: string[] }
  | { kind: 'needed' }
  | { kind: 'tooMany' }
  | { kind: 'itself' }
  | { kind: 'invalid'; ref: string };

/**
 * Reads teams that were chosen or typed; a bare name is a Group in the default namespace.
 * Several may be pasted at once, apart by lines, blanks or commas.
 *
 * @param to - entity ref of the team that takes over
 */
export function parseTeams(chosen: string[], to: string): ParsedTeams {
  const teams = new Set<string>();
  for (const ref of chosen
    .join(' ')
    .split(/[\s,;]+/)
    .filter(Boolean)) {
    const team = groupRef(ref);
    if (!team) {
      return { kind: 'invalid', ref };
    }
    if (team === to) {
      return { kind: 'itself' };
    }
    teams.add(team);
  }
  if (teams.size > MOST_TEAMS) {
    return { kind: 'tooMany' };
  }
  return teams.size > 0
    ? { kind: 'teams', teams: [...teams] }
    : { kind: 'needed' };
}
