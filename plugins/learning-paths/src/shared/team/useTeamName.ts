import { useEntityPresentation } from '@backstage/plugin-catalog-react';

/** What people call a team: its title in the catalog, else its name. */
export function useTeamName(team: string): string {
  return useEntityPresentation(team, { defaultKind: 'group' }).primaryTitle;
}
