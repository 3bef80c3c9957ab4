import {
  Coverage,
  CoverageRow,
  Progress,
  TeamGuide,
  TeamReport,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { NETWORK, progress, review, STORAGE } from './reviews';
import { kubernetes } from './series';

export const PLATFORM = 'group:default/platform';

/** Where a team stands with so many guides; what is not said was not reviewed. */
export function progressWith(
  total: number,
  counts: Partial<Omit<Progress, 'total'>> = {},
): Progress {
  const reviewed = counts.reviewed ?? 0;
  const changed = counts.changed ?? 0;
  const due = counts.due ?? 0;
  return {
    total,
    done: reviewed,
    reviewed,
    exception: 0,
    notApplicable: 0,
    changed,
    due,
    notReviewed: total - reviewed - changed - due,
    ...counts,
  };
}

export const storageRow: CoverageRow = {
  team: STORAGE,
  name: 'Storage squad',
  parent: PLATFORM,
  teams: 1,
  cells: [
    progressWith(1, { reviewed: 1 }),
    // In the grace period a changed guide still counts as done.
    progressWith(3, { reviewed: 2, changed: 1, done: 3 }),
  ],
  progress: progressWith(4, { reviewed: 3, changed: 1, done: 4 }),
  trend: [1, 2, 2, 4].map(done => ({ done, total: 4 })),
};

export const networkRow: CoverageRow = {
  team: NETWORK,
  name: 'Network squad',
  parent: PLATFORM,
  teams: 1,
  cells: [null, progressWith(3, { reviewed: 1, due: 1 })],
  progress: progressWith(3, { reviewed: 1, due: 1 }),
  trend: [1, 1, 2, 1].map(done => ({ done, total: 3 })),
};

export const coverage: Coverage = {
  sections: [
    {
      series: kubernetes.slug,
      title: 'Storage Integration',
      icon: 'storage',
      colour: 'amber',
      guides: ['/guides/kubernetes/storage-integration'],
    },
    {
      series: kubernetes.slug,
      title: 'Container Networking',
      icon: 'network',
      colour: 'indigo',
      guides: [
        '/guides/kubernetes/container-networking',
        '/guides/kubernetes/calico',
        '/guides/kubernetes/network-policy',
      ],
    },
  ],
  items: [networkRow, storageRow],
  progress: progressWith(7, { reviewed: 4, changed: 1, due: 1, done: 5 }),
  totalItems: 2,
};

/** The same by Groups: both squads below the platform group. */
export const groupCoverage: Coverage = {
  ...coverage,
  items: [
    {
      ...storageRow,
      team: PLATFORM,
      name: 'Platform',
      parent: undefined,
      teams: 2,
      cells: [
        progressWith(1, { reviewed: 1 }),
        progressWith(6, { reviewed: 3, changed: 1, due: 1, done: 4 }),
      ],
      progress: coverage.progress,
    },
    networkRow,
    storageRow,
  ],
  totalItems: 3,
};

const inSeries = {
  slug: kubernetes.slug,
  title: kubernetes.title,
  section: 'Container Networking',
};

/** A guide of the path as the storage squad sees it. */
function teamGuide(
  title: string,
  name: string,
  rest: Pick<TeamGuide, 'status'> & Partial<TeamGuide>,
): TeamGuide {
  const path = `/guides/kubernetes/${name}`;
  return {
    path,
    title,
    target: { kind: 'guide', path },
    series: [inSeries],
    expected: true,
    done: false,
    ...rest,
  };
}

export const teamReport: TeamReport = {
  team: STORAGE,
  name: 'Storage squad',
  isInCatalog: true,
  isTracked: true,
  parent: PLATFORM,
  progress,
  series: [
    {
      slug: kubernetes.slug,
      title: kubernetes.title,
      progress,
      nextUp: {
        kind: 'review-changes',
        path: '/guides/kubernetes/calico',
        title: 'Calico Reference Architecture',
        minutes: 22,
        status: 'changed',
      },
    },
  ],
  guides: [
    teamGuide('Container Networking', 'container-networking', {
      status: 'reviewed',
      done: true,
      review: {
        ...review,
        path: '/guides/kubernetes/container-networking',
        status: 'reviewed',
        section: { series: kubernetes.slug, title: 'Container Networking' },
        inheritedFrom: 'group:default/disk-squad',
      },
    }),
    teamGuide('Network Policy', 'network-policy', { status: 'not-reviewed' }),
    teamGuide('Calico Reference Architecture', 'calico', {
      status: 'changed',
      review,
    }),
    teamGuide('Route Reflectors', 'calico-route-reflectors', {
      status: 'due',
      review: {
        ...review,
        status: 'due',
        outcome: 'exception',
        until: '2026-06-30',
        comment: 'No BGP yet',
      },
    }),
    teamGuide('Tenancy', 'tenancy', {
      status: 'exception',
      done: true,
      review: {
        ...review,
        status: 'exception',
        outcome: 'exception',
        until: '2099-05-01',
        comment: 'Single tenant until the move',
        capacity: 'steward',
        reviewedByName: 'Sam Okafor',
      },
    }),
    teamGuide('Ingress', 'ingress', {
      status: 'not-applicable',
      done: true,
      review: {
        ...review,
        status: 'not-applicable',
        outcome: 'not-applicable',
        comment: 'Nothing of ours is reached from outside',
      },
    }),
    teamGuide('Old Guide', 'old', {
      status: 'reviewed',
      expected: false,
      series: [],
      review: { ...review, status: 'reviewed' },
    }),
  ],
  capacity: 'member',
  mayTransfer: false,
};
