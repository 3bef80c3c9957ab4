import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { kubernetes, EXTERNAL_PAGE, RUNBOOK, steps } from './series';

const inSeries = { slug: kubernetes.slug, title: kubernetes.title };

/** A guide read on its own. */
export const calico: Guide = {
  path: '/guides/kubernetes/calico',
  title: 'Calico Reference Architecture',
  digest: 'n1:1',
  html: [
    '<p>Text about Calico.</p>',
    '<h2 id="decide">What you decide</h2>',
    '<p>See <a href="/guides/kubernetes/network-policy#deny" data-guide="/guides/kubernetes/network-policy" data-anchor="deny">policies</a>.</p>',
    '<h3 id="options">Options</h3>',
    '<p>And more.</p>',
  ].join('\n'),
  headings: [
    { id: 'decide', text: 'What you decide', depth: 2 },
    { id: 'options', text: 'Options', depth: 3 },
    { id: 'detail', text: 'A detail', depth: 4 },
  ],
  minutes: 22,
  owner: 'group:default/networking',
  tags: ['networking'],
  changedAt: '2026-11-12T10:00:00.000Z',
  changedOn: '2026-11-12T10:00:00.000Z',
  revision: 3,
  reviewDays: 90,
  verifiedAgainst: ['Kubernetes 1.36', 'Calico 3.31'],
  appearsIn: [inSeries],
  editUrl: 'https://git.example.com/calico.md',
};

/** The same guide as part of its path. */
export const calicoInSeries: Guide = {
  ...calico,
  series: {
    ...inSeries,
    position: 3,
    total: 26,
    section: 'Container Networking',
    previous: {
      path: '/guides/kubernetes/container-networking',
      title: 'Container Networking',
    },
    next: {
      path: '/guides/kubernetes/network-policy',
      title: 'Network Policy',
    },
    steps,
  },
};

/** The guide after it. */
export const policyInSeries: Guide = {
  ...calicoInSeries,
  path: '/guides/kubernetes/network-policy',
  title: 'Network Policy',
  digest: 'n1:2',
  html: '<p>Text about policies.</p><h2 id="deny">Deny first</h2>',
  headings: [{ id: 'deny', text: 'Deny first', depth: 2 }],
  series: {
    ...inSeries,
    position: 6,
    total: 26,
    section: 'Container Networking',
    previous: { path: calico.path, title: calico.title },
    steps,
  },
};

/** A page in TechDocs, after the policies and before the website. */
export const runbookInSeries: Guide = {
  ...calico,
  path: RUNBOOK,
  title: 'Runbook',
  target: {
    kind: 'techdocs',
    entityRef: 'component:default/ingress',
    path: 'runbook/on-call',
  },
  digest: 'n1:3',
  // A server that sends some is not believed.
  html: '<p>Not ours to show.</p>',
  headings: [],
  minutes: 3,
  owner: undefined,
  tags: [],
  verifiedAgainst: [],
  editUrl: undefined,
  series: {
    ...inSeries,
    position: 7,
    total: 8,
    section: 'Elsewhere',
    previous: { path: policyInSeries.path, title: policyInSeries.title },
    next: { path: EXTERNAL_PAGE, title: 'Kubernetes Documentation' },
    steps,
  },
};

/** The website after it: nobody here reads its text. */
export const externalInSeries: Guide = {
  ...runbookInSeries,
  path: EXTERNAL_PAGE,
  title: 'Kubernetes Documentation',
  target: { kind: 'external', url: EXTERNAL_PAGE },
  digest: undefined,
  // Nobody here reads it, so that nobody knows.
  changedOn: undefined,
  html: '',
  minutes: 0,
  series: {
    ...inSeries,
    position: 8,
    total: 8,
    section: 'Elsewhere',
    previous: { path: RUNBOOK, title: 'Runbook' },
    steps,
  },
};
