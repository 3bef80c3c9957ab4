import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { kubernetes, steps } from './series';

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
