import { guides } from './__testUtils__/content';
import { isRecord } from './__testUtils__/isRecord';
import {
  AdmissionRequest,
  celEnvironment,
  refusalsOf,
} from './__testUtils__/kubernetes/cel';
import {
  kubernetesObject,
  yamlDocuments,
} from './__testUtils__/kubernetes/objects';
import { runningExample } from './__testUtils__/runningExample';

const objects = guides.flatMap(yamlDocuments).flatMap(document => {
  const object = kubernetesObject(document);
  return object ? [object] : [];
});

function specOf(name: string): unknown {
  const policy = objects.find(
    object =>
      object.kind === 'ValidatingAdmissionPolicy' && object.name === name,
  );
  if (!policy) {
    throw new Error(`No guide has a policy ${name}`);
  }
  return policy.value.spec;
}

function dataOf(name: string): unknown {
  const map = objects.find(
    object => object.kind === 'ConfigMap' && object.name === name,
  );
  return { data: map?.value.data };
}

const pod = (image: string, rest: object = {}) => ({
  metadata: { name: 'probe' },
  spec: { containers: [{ name: 'app', image }], ...rest },
});

/** Every CEL expression below a value, with the kind that holds it. */
function* expressionsOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    for (const child of value) {
      yield* expressionsOf(child);
    }
  } else if (isRecord(value)) {
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === 'string' && /^(e|messageE)xpression$/.test(key)) {
        yield child;
      } else {
        yield* expressionsOf(child);
      }
    }
  }
}

const holders =
  /^(ValidatingAdmissionPolicy|AuthenticationConfiguration|AuthorizationConfiguration|ImageValidatingPolicy)$/;

const expressions = objects
  .filter(({ kind }) => holders.test(kind))
  .flatMap(({ guide, kind, value }) =>
    [...expressionsOf(value)].map(expression => ({ guide, kind, expression })),
  );

describe('CEL in the guides', () => {
  it('is found', () => {
    expect(expressions.length).toBeGreaterThan(20);
  });

  it.each(expressions)('$guide, $kind: $expression', ({ expression }) => {
    expect(() => celEnvironment().parse(expression)).not.toThrow();
  });
});

describe('The policy on registries', () => {
  const ask = (request: AdmissionRequest) =>
    refusalsOf(specOf('allowed-registries.platform.example.com'), {
      params: dataOf('allowed-registries'),
      ...request,
    });

  it('lets images of the platform registry and of the mirror in', () => {
    expect(ask({ object: pod('registry.example.com/a/b:1') })).toEqual([]);
    expect(ask({ object: pod('mirror.example.com/nginx:1') })).toEqual([]);
  });

  it('refuses others, init containers and hosts that only look alike', () => {
    expect(ask({ object: pod('docker.example.net/nginx:1') })).toEqual([
      'images not from an allowed registry: docker.example.net/nginx:1',
    ]);
    expect(
      ask({ object: pod('registry.example.com.attacker.net/nginx:1') }),
    ).toHaveLength(1);
    expect(
      ask({
        object: pod('registry.example.com/a:1', {
          initContainers: [{ name: 'init', image: 'docker.example.net/b:1' }],
        }),
      }),
    ).toHaveLength(1);
  });

  it('leaves a pod alone that had its image before', () => {
    const old = pod('docker.example.net/nginx:1');
    expect(ask({ object: old, oldObject: old })).toEqual([]);
  });
});

describe('The policy on digests', () => {
  const ask = (image: string) =>
    refusalsOf(specOf('images-by-digest.platform.example.com'), {
      object: pod(image),
    });

  it('wants a digest, and does not mind a tag beside it', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    expect(ask(`registry.example.com/a/b@${digest}`)).toEqual([]);
    expect(ask(`registry.example.com/a/b:1.4.2@${digest}`)).toEqual([]);
    expect(ask('registry.example.com/a/b:1.4.2')).toEqual([
      'name these images by digest: registry.example.com/a/b:1.4.2',
    ]);
    expect(ask('registry.example.com/a/b@sha256:abc')).toHaveLength(1);
  });
});

describe('The list of blocked images', () => {
  it('refuses what it holds, and is harmless when empty', () => {
    const spec = specOf('blocked-images');
    const object = pod('registry.example.com/aquasec/trivy:0.69.4');
    expect(
      refusalsOf(spec, { object, params: dataOf('blocked-images') }),
    ).toEqual(['This image is blocked because of a known vulnerability.']);
    expect(refusalsOf(spec, { object, params: {} })).toEqual([]);
    expect(
      refusalsOf(spec, {
        object: pod('registry.example.com/aquasec/trivy:0.70.0'),
        params: dataOf('blocked-images'),
      }),
    ).toEqual([]);
  });
});

describe('The policy on priority classes', () => {
  const ask = (priorityClassName: string | undefined, labels: object = {}) =>
    refusalsOf(specOf('restrict-priority-classes'), {
      object: pod('registry.example.com/a:1', { priorityClassName }),
      namespaceObject: { metadata: { labels } },
    });

  it('lets ordinary classes in, and critical ones where the namespace may', () => {
    expect(ask('service-standard')).toEqual([]);
    expect(ask('batch-low')).toEqual([]);
    expect(
      ask('service-critical', { 'platform.example.com/critical': 'true' }),
    ).toEqual([]);
  });

  it('refuses critical and system classes elsewhere', () => {
    expect(ask('service-critical')).toHaveLength(1);
    expect(ask('system-cluster-critical')).toHaveLength(1);
  });
});

describe('The policy on cost centres', () => {
  const ask = (name: string, labels: object | undefined) =>
    refusalsOf(specOf('namespace-cost-centre'), {
      object: { metadata: { name, ...(labels && { labels }) } },
    });

  it('wants a valid one, but not of the system', () => {
    const label = 'finops.example.com/cost-centre';
    expect(ask('checkout-prod', { [label]: 'cc-1234' })).toEqual([]);
    expect(ask('kube-system', undefined)).toEqual([]);
    expect(ask('checkout-prod', undefined)).toHaveLength(1);
    expect(ask('checkout-prod', { [label]: '1234' })).toHaveLength(1);
  });
});

describe('The names that Dex gives', () => {
  const claims = {
    email: 'alice@example.com',
    groups: ['payments', 'platform-on-call'],
    federated_claims: { connector_id: runningExample.dexConnector },
  };
  const mapping = (claim: string) => {
    const found = expressions.find(
      ({ guide, expression }) =>
        guide.endsWith('identity-dex') && expression.includes(claim),
    );
    return celEnvironment().evaluate(found?.expression ?? '', { claims });
  };

  it('are those of the running example, so that no binding changes', () => {
    const groups = mapping('groups');
    expect(groups).toEqual(['corp:payments', 'corp:platform-on-call']);
    expect(runningExample.groups).toEqual(expect.arrayContaining(groups));
    expect(mapping("':' + claims.email")).toBe('corp:alice@example.com');
  });
});
