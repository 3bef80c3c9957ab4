import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useCurrentUser } from '../query/useCurrentUser';
import { TEAM_PARAMETER, teamInAddress } from '../urls/teamInAddress';
import { TeamChoice } from './useTeam';

type Memory = { status: 'unknown' } | { status: 'known'; team?: string };

/** What this person chose last; several people may use one browser. */
function useMemory(user: string | undefined): [Memory, (team: string) => void] {
  const bucket = useApi(storageApiRef).forBucket('learning-paths');
  const key = `team.${user}`;
  const [memory, setMemory] = useState<Memory>({ status: 'unknown' });

  useEffect(() => {
    if (user === undefined) {
      return undefined;
    }
    const take = (snapshot: { presence: string; value?: unknown }) => {
      if (snapshot.presence !== 'unknown') {
        const { value } = snapshot;
        setMemory({
          status: 'known',
          team: typeof value === 'string' ? value : undefined,
        });
      }
    };
    take(bucket.snapshot(key));
    const subscription = bucket.observe$(key).subscribe(take);
    return () => subscription.unsubscribe();
  }, [bucket, key, user]);

  const remember = useCallback(
    (team: string) => {
      setMemory({ status: 'known', team });
      // A choice that cannot be kept still holds for this visit.
      bucket.set(key, team).catch(() => {});
    },
    [bucket, key],
  );
  return [memory, remember];
}

/**
 * Works out for which team the pages show states: that of the address (`?team=`), else
 * the remembered one, else the first of the reader's own.
 */
export function useTeamChoice(): TeamChoice {
  const membership = useCurrentUser();
  const [memory, remember] = useMemory(membership?.entityRef);
  const [search, setSearch] = useSearchParams();
  const inAddress = teamInAddress(search);

  const choose = useCallback(
    (team: string) => {
      remember(team);
      setSearch(
        before => {
          const next = new URLSearchParams(before);
          next.delete(TEAM_PARAMETER);
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [remember, setSearch],
  );

  return useMemo(() => {
    if (!membership) {
      return { status: 'loading' };
    }
    const { teams: own } = membership;
    const mayHaveChosen = !inAddress && own.length > 1;
    if (mayHaveChosen && memory.status === 'unknown') {
      return { status: 'loading' };
    }
    const remembered =
      memory.status === 'known' && memory.team && own.includes(memory.team)
        ? memory.team
        : own[0];
    const team = inAddress ?? remembered;
    if (!team) {
      return { status: 'none' };
    }
    const teams = own.includes(team) ? own : [...own, team];
    return { status: 'chosen', team, teams, choose };
  }, [membership, memory, inAddress, choose]);
}
