import { ReactNode } from 'react';
import { TeamContext } from './useTeam';
import { useTeamChoice } from './useTeamChoice';

/** One choice of team for all that is on a page. */
export function TeamProvider(props: { children: ReactNode }) {
  return (
    <TeamContext.Provider value={useTeamChoice()}>
      {props.children}
    </TeamContext.Provider>
  );
}
