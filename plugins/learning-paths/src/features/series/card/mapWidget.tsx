import { ReactNode } from 'react';
import { useReadingHistory } from '../../../shared/reading/useReadingHistory';
import { TeamProvider } from '../../../shared/team/TeamProvider';
import { MainPathMap, MapOnItsWay } from './MainPathMap';

/** The map of the path that the reader opened last, else of their team's main path. */
export function Content() {
  const { isKnown, entries } = useReadingHistory();
  return isKnown ? (
    <MainPathMap opened={entries.flatMap(({ series }) => series?.slug ?? [])} />
  ) : (
    <MapOnItsWay />
  );
}

/** The choice of a team, which the pages of Learning Paths remember. */
export function ContextProvider(props: { children?: ReactNode }) {
  return <TeamProvider>{props.children}</TeamProvider>;
}
