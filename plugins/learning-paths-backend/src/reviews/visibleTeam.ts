/** A team that a record names, for one caller: nothing of one that the catalog hides from them. */
export function visibleTeam(
  team: string | undefined,
  hiddenTeams: ReadonlySet<string>,
): string | undefined {
  return team !== undefined && hiddenTeams.has(team) ? undefined : team;
}
