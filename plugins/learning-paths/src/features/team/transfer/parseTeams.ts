import { groupRef } from '../../../shared/urls/groupRef';

/** So many teams at once; the server takes no more. */
export const MOST_TEAMS = 50;

/** What was typed, as entity refs; or what is wrong with it. */
export type ParsedTeams =
  | { kind: 'teams'; teams: string[] }
  | { kind: 'needed' }
  | { kind: 'tooMany' }
  | { kind: 'itself' }
  | { kind: 'invalid'; ref: string };

/**
 * Entity refs of Groups, apart by lines, blanks or commas; a bare name is a Group in the
 * default namespace.
 *
 * @param to - entity ref of the team that takes over
 */
export function parseTeams(text: string, to: string): ParsedTeams {
  const teams = new Set<string>();
  for (const ref of text.split(/[\s,;]+/).filter(Boolean)) {
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
