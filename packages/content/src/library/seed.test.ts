import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assetsOf, documentOf } from '../__testUtils__/testSupport';
import { buildLibrary } from './buildLibrary';
import { ResolvedStep } from './types';

const titles = (steps: readonly ResolvedStep[]): unknown[] =>
  steps.map(step =>
    step.steps.length > 0 ? [step.title, titles(step.steps)] : step.title,
  );

const seed = resolve(
  __dirname,
  '../../../../../shared/seed/building-a-kubernetes-application-platform.md',
);
(existsSync(seed) ? describe : describe.skip)('the seed', () => {
  it('has its sections and pages in the order of their weights', () => {
    const series = documentOf(
      readFileSync(seed),
      'series/building-a-kubernetes-application-platform.md',
    );
    const entries = (series.structure ?? []).flatMap(entry => [
      entry,
      ...entry.pages,
    ]);
    const guides = entries.map(({ source, title }) =>
      documentOf(`---\ntitle: ${title}\n---\nText`, `${source?.slice(1)}.md`),
    );
    const library = buildLibrary({
      documents: [series, ...guides].reverse(),
      assets: assetsOf([
        '/images/series/building-k8s-app-platform/platform.png',
      ]),
    });
    expect(library.diagnostics).toEqual([]);
    expect(library.series[0].steps).toHaveLength(7);
    expect(library.series[0].guidePaths).toHaveLength(26);
    expect(titles(library.series[0].steps)).toEqual([
      'Storage Integration',
      [
        'Container Networking',
        ['Calico Reference Architecture', 'Network Policy Implementation'],
      ],
      [
        'Service Routing',
        ['Contour Reference Architecture', 'Istio Reference Architecture'],
      ],
      [
        'Platform Observability',
        [
          'Prometheus and Grafana',
          'Kubernetes Monitoring Checklist',
          'Kubernetes Platform Monitoring',
          'Showback Reference Architecture',
        ],
      ],
      [
        'Platform Security',
        [
          'Admission Control Reference Architecture',
          'Secrets and Service Accounts',
          'Secret Management Reference Architecture',
          'Workload Identity',
          'Developing OPA Policies',
        ],
      ],
      ['Identity and Access Control', ['Configuring Dex']],
      [
        'Workload Tenancy',
        [
          'Platform Readiness Checklist',
          'Cluster Acceptance Testing',
          'Autoscaling Reference Architecture',
          'Cluster Tuning Guide',
          'Pod Priority and Preemption',
        ],
      ],
    ]);
  });
});
