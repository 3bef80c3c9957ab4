import {
  Series,
  SeriesSummary,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';

const guide = (title: string, name: string, steps: Step[] = []): Step => ({
  title,
  target: { kind: 'guide', path: `/guides/kubernetes/${name}` },
  guide: `/guides/kubernetes/${name}`,
  minutes: 12,
  steps,
});

/** External pages that are guides, by their refs. */
export const EXTERNAL_PAGE = 'https://kubernetes.io/docs/';
export const RUNBOOK = 'techdocs:component:default/ingress/runbook/on-call';

/** Sections of every kind that an author can write. */
export const steps: Step[] = [
  guide('Storage Integration', 'storage-integration'),
  {
    ...guide('Container Networking', 'container-networking', [
      guide('Calico Reference Architecture', 'calico', [
        guide('Route Reflectors', 'calico-route-reflectors', [
          guide('Route Reflectors at Scale', 'calico-route-reflectors-scale'),
        ]),
      ]),
      guide('Network Policy', 'network-policy'),
    ]),
    description: 'Pick a CNI, then decide who may talk to whom.',
  },
  {
    title: 'Elsewhere',
    target: { kind: 'missing' },
    steps: [
      {
        title: 'Not Written',
        target: { kind: 'missing', path: '/guides/kubernetes/not-written' },
        steps: [],
      },
      {
        title: 'Kubernetes Documentation',
        target: { kind: 'external', url: EXTERNAL_PAGE },
        guide: EXTERNAL_PAGE,
        steps: [],
      },
      {
        title: 'Ingress Component',
        target: { kind: 'entity', entityRef: 'component:default/ingress' },
        steps: [],
      },
      {
        title: 'Runbook',
        target: {
          kind: 'techdocs',
          entityRef: 'component:default/ingress',
          path: 'runbook/on-call',
        },
        guide: RUNBOOK,
        steps: [],
      },
    ],
  },
];

export const kubernetes: SeriesSummary = {
  slug: 'kubernetes-platform',
  path: '/series/kubernetes-platform',
  title: 'Building a Kubernetes Platform',
  description: 'The concerns that turn clusters into a platform.',
  guideCount: 26,
  minutes: 400,
  level: 'advanced',
  tags: ['kubernetes', 'platform'],
  owner: 'group:default/platform',
  firstGuide: '/guides/kubernetes/storage-integration',
  first: {
    path: '/guides/kubernetes/storage-integration',
    title: 'Storage Integration',
    minutes: 9,
  },
};

export const onboarding: SeriesSummary = {
  slug: 'onboarding',
  path: '/series/onboarding',
  title: 'Onboard a service',
  guideCount: 1,
  minutes: 60,
  level: 'beginner',
  tags: ['services'],
};

export const kubernetesSeries: Series = {
  ...kubernetes,
  introductionHtml:
    '<p>Read <a href="/guides/kubernetes/calico" data-guide="/guides/kubernetes/calico">about Calico</a>.</p>',
  steps,
  prerequisites: [{ slug: 'foundations', title: 'Foundations' }],
  next: { slug: 'day-two', title: 'Day two' },
  sectionReview: true,
  editUrl: 'https://git.example.com/series.md',
};
