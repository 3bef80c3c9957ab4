import { createContext, useContext } from 'react';

/** For which team the pages show states. */
export type TeamChoice =
  | { status: 'loading' }
  /** The reader is in no team, and the address names none. */
  | { status: 'none' }
  | {
      status: 'chosen';
      /** Entity ref, as in `teams`. */
      team: string;
      /** What there is to choose from: the reader's own teams, and that of the address. */
      teams: string[];
      choose: (team: string) => void;
    };

export const TeamContext = createContext<TeamChoice>({ status: 'none' });

/** The team that the reader chose, or that the address names. */
export function useTeam(): TeamChoice {
  return useContext(TeamContext);
}
