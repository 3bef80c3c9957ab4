import {
  Guide,
  HistoryEntry,
  Progress,
  Review,
  ReviewStatus,
  Series,
  Step,
  TeamView,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { calicoInSeries } from './guide';
import { kubernetesSeries } from './series';

export const STORAGE = 'group:default/storage-squad';
export const NETWORK = 'group:default/network-squad';

/** How the storage squad stands with the guides of the path, by name. */
const STATUSES: Record<string, ReviewStatus> = {
  'storage-integration': 'reviewed',
  'container-networking': 'reviewed',
  calico: 'changed',
  'calico-route-reflectors': 'due',
  'calico-route-reflectors-scale': 'not-applicable',
  'network-policy': 'not-reviewed',
};

/** The same steps with a status each; what is in `unexpected` is not asked of the team. */
export function withStatuses(steps: Step[], unexpected: string[] = []): Step[] {
  return steps.map(step => {
    const name =
      step.target.kind === 'guide' ? step.target.path.split('/').pop() : '';
    const status = STATUSES[name ?? ''];
    return {
      ...step,
      ...(status && {
        status,
        expected: !unexpected.includes(name ?? ''),
        digest: `n1:${name}`,
      }),
      steps: withStatuses(step.steps, unexpected),
    };
  });
}

export const progress: Progress = {
  total: 26,
  done: 7,
  reviewed: 5,
  exception: 1,
  notApplicable: 1,
  changed: 2,
  due: 1,
  notReviewed: 16,
};

export const trackedSeries: Series = {
  ...kubernetesSeries,
  progress,
  capacity: 'member',
  nextUp: {
    kind: 'review-changes',
    path: '/guides/kubernetes/calico',
    title: 'Calico Reference Architecture',
    minutes: 22,
    status: 'changed',
  },
  steps: withStatuses(kubernetesSeries.steps),
};

/** Of an earlier text of the Calico guide. */
export const review: Review = {
  team: STORAGE,
  path: calicoInSeries.path,
  outcome: 'reviewed',
  digest: 'n1:0',
  reviewedBy: 'user:default/ana',
  reviewedByName: 'Ana Lopes',
  capacity: 'member',
  channel: 'ui',
  reviewedAt: '2026-03-03T09:00:00.000Z',
  version: 4,
  status: 'changed',
  textMoved: true,
};

/** Of the text that is there. */
export const currentReview: Review = {
  ...review,
  digest: calicoInSeries.digest,
  status: 'reviewed',
  textMoved: false,
};

export const notReviewed: TeamView = {
  team: STORAGE,
  status: 'not-reviewed',
  expected: true,
  isTracked: true,
  capacity: 'member',
  stewards: [],
  notApplicableNeedsUntil: false,
};

export const changed: TeamView = {
  ...notReviewed,
  status: 'changed',
  review,
  records: 2,
};

export const reviewed: TeamView = {
  ...notReviewed,
  status: 'reviewed',
  review: currentReview,
  records: 2,
};

/** The Calico guide in its path, as the team sees it. */
export function guideFor(team: TeamView | undefined): Guide {
  const { series } = calicoInSeries;
  return {
    ...calicoInSeries,
    team,
    series: series && {
      ...series,
      progress,
      steps: withStatuses(series.steps),
    },
  };
}

export const changes = {
  path: calicoInSeries.path,
  since: 'n1:0',
  now: calicoInSeries.digest,
  title: { since: 'Calico', now: calicoInSeries.title },
  changeNote: 'Route reflectors past 100 nodes',
  changedHunks: 2,
  hunks: [
    { kind: 'same', lines: ['one', 'two', 'three', 'four', 'five'] },
    {
      kind: 'changed',
      segments: [
        { kind: 'same', text: 'Routes come from ' },
        { kind: 'removed', text: 'a full mesh' },
        { kind: 'added', text: 'route reflectors' },
        { kind: 'same', text: '.' },
      ],
    },
    { kind: 'same', lines: ['six'] },
    { kind: 'changed', segments: [{ kind: 'added', text: 'At the end.' }] },
  ],
};

export const history: HistoryEntry[] = [
  {
    kind: 'undo',
    outcome: 'exception',
    until: '2027-05-01',
    comment: 'No BGP\nin the lab',
    by: 'user:default/ana',
    byName: 'Ana Lopes',
    capacity: 'member',
    channel: 'ui',
    at: '2026-11-10T09:00:00.000Z',
  },
  {
    kind: 'attest',
    outcome: 'reviewed',
    digest: 'n1:0',
    by: 'user:default/sam',
    byName: 'Sam Okafor',
    capacity: 'steward',
    channel: 'action',
    at: '2026-03-03T09:00:00.000Z',
  },
];
