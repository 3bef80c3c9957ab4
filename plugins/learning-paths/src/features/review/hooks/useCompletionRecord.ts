import { TeamReport } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useMemo } from 'react';
import { useTeamReport } from '../../../shared/team/useTeamReport';

/** By whose word something is complete, and when they gave it. */
export interface CompletionRecord {
  /** Names, of whoever attested last first. */
  people: string[];
  /** ISO 8601 instants of the oldest and the newest of these attestations. */
  first: string;
  last: string;
}

/** Sums up the current reviews of a path, or of one of its sections. */
export function completionRecord(
  { guides }: Pick<TeamReport, 'guides'>,
  part: { series: string; section?: string },
): CompletionRecord | undefined {
  const reviews = guides
    .filter(
      guide =>
        guide.expected &&
        guide.series.some(
          ({ slug, section }) =>
            slug === part.series &&
            (part.section === undefined || section === part.section),
        ),
    )
    .flatMap(({ review }) => review ?? [])
    .sort((a, b) => Date.parse(b.reviewedAt) - Date.parse(a.reviewedAt));
  const newest = reviews[0];
  const oldest = reviews[reviews.length - 1];
  // One person may have gone by several names.
  const people = new Map(
    [...reviews]
      .reverse()
      .map(({ reviewedBy, reviewedByName }) => [reviewedBy, reviewedByName]),
  );
  const order = [...new Set(reviews.map(({ reviewedBy }) => reviewedBy))];
  return (
    newest && {
      people: order.flatMap(ref => people.get(ref) ?? []),
      first: oldest.reviewedAt,
      last: newest.reviewedAt,
    }
  );
}

/** Undefined until that is known, and where it cannot be told. */
export function useCompletionRecord(part: {
  /** Entity ref. */
  team: string;
  /** Slug. */
  series: string;
  /** Title; all of the series where left out. */
  section?: string;
}): { status: 'loading' } | { status: 'known'; record?: CompletionRecord } {
  const { team, series, section } = part;
  const state = useTeamReport({ team, series });
  const report = state.status === 'ready' ? state.value : undefined;
  const record = useMemo(
    () => report && completionRecord(report, { series, section }),
    [report, series, section],
  );
  return state.status === 'loading'
    ? { status: 'loading' }
    : { status: 'known', record };
}
