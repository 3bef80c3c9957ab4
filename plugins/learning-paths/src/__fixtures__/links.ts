import { Entity } from '@backstage/catalog-model';
import {
  EntityCoverage,
  EntityGuide,
  EntityGuides,
  Progress,
  TeamReport,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { kubernetes } from './series';

export const PAYMENTS = 'group:default/payments';
export const GATEWAY = 'component:default/payments-gateway';

const path = { slug: kubernetes.slug, title: kubernetes.title };

export const gateway: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments-gateway' },
  spec: { type: 'service', owner: 'payments', system: 'payments' },
};

export const paymentsTeam: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'payments' },
  spec: { type: 'team', children: [] },
};

const guide = (
  name: string,
  title: string,
  rest: Pick<EntityGuide, 'status' | 'links'>,
): EntityGuide => ({
  path: `/guides/kubernetes/${name}`,
  title,
  target: { kind: 'guide', path: `/guides/kubernetes/${name}` },
  minutes: 12,
  series: [path],
  ...rest,
});

/** One guide for each reason, none in the order in which it should be shown. */
export const guides: EntityGuide[] = [
  guide('workload-identity', 'Workload Identity', {
    status: 'reviewed',
    links: [{ origin: 'annotation' }],
  }),
  guide('pod-priority', 'Pod Priority and Preemption', {
    status: 'not-reviewed',
    links: [
      {
        origin: 'manual',
        note: 'Needed since\nthe outage',
        addedBy: 'user:default/ana',
        addedByName: 'Ana Lopes',
        addedAt: '2026-11-10T09:00:00.000Z',
      },
    ],
  }),
  guide('network-policy', 'Network Policy Implementation', {
    status: 'not-reviewed',
    links: [{ origin: 'applies-to', because: { 'spec.type': 'service' } }],
  }),
  guide('secrets', 'Secret Management Reference Architecture', {
    status: 'changed',
    links: [
      {
        origin: 'annotation',
        inheritedFrom: 'system:default/payments',
        series: path,
      },
      {
        origin: 'applies-to',
        because: { kind: 'Component', 'metadata.tags': { $contains: 'java' } },
      },
    ],
  }),
  guide('quotas', 'Resource Quotas', {
    status: 'due',
    links: [{ origin: 'applies-to' }],
  }),
  guide('tenancy', 'Tenancy', {
    status: 'exception',
    links: [
      {
        origin: 'manual',
        inheritedFrom: 'domain:default/commerce',
        addedBy: 'user:default/ana',
        addedByName: 'Ana Lopes',
        series: path,
      },
    ],
  }),
];

export const ownersProgress: Progress = {
  total: 6,
  done: 2,
  reviewed: 1,
  exception: 1,
  notApplicable: 0,
  changed: 1,
  due: 1,
  notReviewed: 2,
};

export const gatewayGuides: EntityGuides = {
  entityRef: GATEWAY,
  owner: { ref: PAYMENTS, name: 'Payments', kind: 'team' },
  progress: ownersProgress,
  nextUp: {
    kind: 'review-changes',
    path: '/guides/kubernetes/secrets',
    title: 'Secret Management Reference Architecture',
    minutes: 12,
    status: 'changed',
  },
  items: guides,
  unknown: [],
  mayLink: true,
  isPending: false,
};

export const noGuides: EntityGuides = {
  entityRef: GATEWAY,
  owner: gatewayGuides.owner,
  items: [],
  unknown: [],
  mayLink: false,
  isPending: false,
};

export const paymentsReport: TeamReport = {
  team: PAYMENTS,
  name: 'Payments',
  isInCatalog: true,
  isTracked: true,
  progress: ownersProgress,
  series: [
    {
      slug: 'onboarding',
      title: 'Onboard a service',
      progress: { ...ownersProgress, changed: 0, due: 0 },
      nextUp: {
        kind: 'continue',
        path: '/guides/first',
        title: 'First steps',
        status: 'not-reviewed',
      },
    },
    { ...path, progress: ownersProgress, nextUp: gatewayGuides.nextUp },
  ],
  guides: [
    {
      path: '/guides/first',
      title: 'First steps',
      target: { kind: 'guide', path: '/guides/first' },
      series: [],
      status: 'reviewed',
      expected: true,
      done: true,
    },
    {
      path: '/guides/kubernetes/secrets',
      title: 'Secret Management Reference Architecture',
      target: { kind: 'guide', path: '/guides/kubernetes/secrets' },
      series: [{ ...path, section: 'Security' }],
      status: 'changed',
      expected: true,
      done: true,
    },
    {
      path: '/guides/once',
      title: 'Read once',
      target: { kind: 'guide', path: '/guides/once' },
      series: [],
      status: 'reviewed',
      expected: false,
      done: true,
    },
  ],
  mayTransfer: false,
};

export const entities: EntityCoverage[] = [
  {
    entityRef: GATEWAY,
    title: 'Payments gateway',
    kind: 'Component',
    type: 'service',
    system: 'system:default/payments',
    owner: gatewayGuides.owner,
    guideCount: 6,
    progress: ownersProgress,
  },
  {
    entityRef: 'resource:default/ledger',
    title: 'Ledger',
    kind: 'Resource',
    guideCount: 1,
  },
];
