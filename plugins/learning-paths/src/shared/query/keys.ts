import {
  CoverageFilter,
  EntityCoverageFilter,
} from '@learning-paths/backstage-plugin-learning-paths-common';

type Team = { team?: string };

/**
 * The names of everything that we ask for. Each holds all that the answer depends on, but for
 * who reads: that is added where a query is made.
 */
export const keys = {
  seriesList: (asked: Team & { text?: string }) => ['series-list', asked],
  series: (asked: Team & { slug: string }) => ['series', asked],
  guide: (asked: Team & { path: string; series?: string }) => ['guide', asked],
  guideEntities: (path: string, mine?: boolean) => [
    'guide-entities',
    path,
    ...(mine ? ['mine'] : []),
  ],
  ownEntities: () => ['own-entities'],
  /** `since` and `now` are digests, between which the difference is always the same. */
  changes: (asked: { path: string; since: string; now: string }) => [
    'changes',
    asked,
  ],
  /** As {@link keys.changes}. */
  changesSummary: (asked: { path: string; since: string; now: string }) => [
    'changes-summary',
    asked,
  ],
  /** Another review, or another number of records, is another history. */
  history: (asked: {
    team: string;
    path: string;
    version: number | undefined;
    records: number;
  }) => ['history', asked],
  coverage: (
    filter: CoverageFilter,
    rows: number,
    how: { sort?: string; trend?: boolean } = {},
  ) => ['coverage', filter, rows, how],
  reminder: (asked: { team: string; series: string }) => ['reminder', asked],
  teamReport: (asked: { team: string; series?: string; asOf?: string }) => [
    'team-report',
    asked,
  ],
  changedGuides: (teams: string[]) => ['changed-guides', teams],
  entityGuides: (entityRef: string) => ['entity-guides', entityRef],
  entities: (filter: EntityCoverageFilter) => ['entities', filter],
  groupSearch: (text: string) => ['group-search', text],
  /** Of entity refs. */
  transferPreview: (asked: { from: string[]; to: string }) => [
    'transfer-preview',
    asked,
  ],
  guideSearch: (text: string) => ['guide-search', text],
  health: () => ['health'],
  sources: () => ['health', 'sources'],
  diagnostics: () => ['health', 'diagnostics'],
  /** Facets of the catalog, by what they are of. */
  catalogFacets: (name: 'choices' | 'parent-groups') => [
    'catalog-facets',
    name,
  ],
};
