import { guides } from './__testUtils__/content';
import { problemsOf } from './__testUtils__/kubernetes/check';
import {
  kubernetesObject,
  yamlDocuments,
} from './__testUtils__/kubernetes/objects';
import { removedIn } from './__testUtils__/kubernetes/removed';

const documents = guides.flatMap(yamlDocuments);
const objects = documents.flatMap(document => {
  const object = kubernetesObject(document);
  return object ? [object] : [];
});

const table = objects.map(object => ({
  ...object,
  title: `${object.guide}, line ${object.line}: ${object.apiVersion} ${object.kind} ${object.name}`,
}));

describe('Kubernetes objects in the guides', () => {
  it('are found', () => {
    expect(objects.length).toBeGreaterThan(100);
  });

  it.each(table)(
    '$title keeps to its schema, without unknown fields',
    async object => {
      expect(await problemsOf(object)).toEqual([]);
    },
  );

  it.each(table)(
    '$title uses no API, annotation or Secret that Kubernetes has removed',
    object => {
      expect(removedIn(object)).toEqual([]);
    },
  );

  it('have names that Kubernetes accepts', () => {
    const nameless = objects
      .filter(({ value }) => 'metadata' in value || 'spec' in value)
      .filter(({ name }) => !/^[a-z0-9]([-a-z0-9.:]*[a-z0-9])?$/.test(name));
    expect(nameless).toEqual([]);
  });

  it('have both apiVersion and kind, or neither', () => {
    const half = documents.filter(
      ({ value }) =>
        typeof value === 'object' &&
        value !== null &&
        'apiVersion' in value !== 'kind' in value,
    );
    expect(half).toEqual([]);
  });
});

describe('The check of Kubernetes objects', () => {
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'checkout' },
    spec: {
      selector: { matchLabels: { app: 'checkout' } },
      template: {
        metadata: { labels: { app: 'checkout' } },
        spec: { containers: [{ name: 'checkout', image: 'checkout' }] },
      },
    },
  };
  const check = (value: typeof deployment & Record<string, unknown>) =>
    problemsOf({ apiVersion: value.apiVersion, kind: value.kind, value });

  it('accepts a good object', async () => {
    expect(await check(deployment)).toEqual([]);
  });

  it('finds a field that does not exist, however deep', async () => {
    const value = structuredClone(deployment);
    Object.assign(value.spec.template.spec.containers[0], {
      imagePullPolice: '',
    });
    expect(await check(value)).toEqual([
      '/spec/template/spec/containers/0/imagePullPolice is not in the schema',
    ]);
  });

  it('finds a value of a wrong type', async () => {
    const value = structuredClone(deployment);
    Object.assign(value.spec, { replicas: 'three' });
    expect(await check(value)).toEqual([
      expect.stringContaining('data/spec/replicas'),
    ]);
  });

  it('finds unknown fields in kinds that are written down here', async () => {
    const value = {
      apiVersion: 'projectcalico.org/v3',
      kind: 'Tier',
      metadata: { name: 'platform' },
      spec: { order: 300, action: 'Pass' },
    };
    expect(await problemsOf({ ...value, value })).toEqual([
      expect.stringContaining('"additionalProperty":"action"'),
    ]);
  });

  it('finds a missing field of a catalog entity', async () => {
    const value = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'checkout' },
      spec: { type: 'service', lifecycle: 'production' },
    };
    expect(await problemsOf({ ...value, value })).toEqual([
      expect.stringContaining('owner'),
    ]);
  });

  it('finds APIs, annotations and Secrets that are gone', () => {
    const removed = (apiVersion: string, kind: string, rest: object) =>
      removedIn({
        guide: '',
        line: 1,
        name: '',
        apiVersion,
        kind,
        value: { apiVersion, kind, ...rest },
      });
    expect([
      removed('policy/v1beta1', 'PodDisruptionBudget', {}),
      removed('policy/v1', 'PodSecurityPolicy', {}),
      removed('networking.k8s.io/v1', 'Ingress', {
        metadata: { annotations: { 'kubernetes.io/ingress.class': 'a' } },
      }),
      removed('v1', 'Secret', { type: 'kubernetes.io/service-account-token' }),
    ]).toEqual([
      [
        'policy/v1beta1 PodDisruptionBudget: use policy/v1; Pod Security Admission',
      ],
      ['PodSecurityPolicy: use Pod Security Admission'],
      ['kubernetes.io/ingress.class: use spec.ingressClassName'],
      ['a token Secret that never expires: use a bound token'],
    ]);
  });

  it('refuses a kind that it does not know', async () => {
    const value = { apiVersion: 'example.com/v1', kind: 'Deployment' };
    expect(await problemsOf({ ...value, value })).toEqual([
      expect.stringContaining('there is no schema'),
    ]);
  });
});
