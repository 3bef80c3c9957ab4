import { guides } from './__testUtils__/content';
import { isRecord } from './__testUtils__/isRecord';
import {
  kubernetesObject,
  KubernetesObject,
  yamlDocuments,
} from './__testUtils__/kubernetes/objects';
import { runningExample as example } from './__testUtils__/runningExample';

// What one guide forbids, no other guide may show.

const objects = guides.flatMap(yamlDocuments).flatMap(document => {
  const object = kubernetesObject(document);
  return object ? [object] : [];
});

interface PodOfAGuide {
  where: string;
  namespace: string;
  spec: Record<string, unknown>;
}

const at = ({ guide, line, kind, name }: KubernetesObject): string =>
  `${guide}, line ${line}: ${kind} ${name}`;

/** The pod spec of an object that is a pod, or makes some. */
function podSpecOf(value: unknown): Record<string, unknown> | undefined {
  if (!isRecord(value) || !isRecord(value.spec)) {
    return undefined;
  }
  const { spec } = value;
  if (Array.isArray(spec.containers)) {
    return spec;
  }
  return podSpecOf(spec.template) ?? podSpecOf(spec.jobTemplate);
}

const pods: PodOfAGuide[] = objects.flatMap(object => {
  const spec = podSpecOf(object.value);
  const { metadata } = object.value;
  return spec && isRecord(metadata)
    ? [
        {
          where: at(object),
          namespace: String(metadata.namespace ?? ''),
          spec,
        },
      ]
    : [];
});

const containersOf = (
  spec: Record<string, unknown>,
): Record<string, unknown>[] =>
  ['containers', 'initContainers'].flatMap(key => {
    const list = spec[key];
    return Array.isArray(list) ? list.filter(isRecord) : [];
  });

/** The prefixes that the policy on registries admits. */
const admitted: string[] = objects
  .filter(
    ({ kind, name }) => kind === 'ConfigMap' && name === 'allowed-registries',
  )
  .flatMap(({ value }) =>
    isRecord(value.data) ? String(value.data.prefixes).split(',') : [],
  );

const isAdmitted = (image: string): boolean =>
  admitted.some(prefix => image.startsWith(prefix));

describe('The policy on registries', () => {
  it('is found', () => {
    expect(admitted).toContain(`registry.example.com/`);
    expect(pods.length).toBeGreaterThan(10);
  });

  it('admits the image of every pod that a guide shows', () => {
    const wrong = pods.flatMap(({ where, spec }) =>
      containersOf(spec)
        .map(({ image }) => String(image))
        .filter(image => !isAdmitted(image))
        .map(image => `${where}: ${image}`),
    );
    expect(wrong).toEqual([]);
  });

  it('admits the images of commands, but for those that show a refusal', () => {
    const wrong = guides.flatMap(({ name, blocks }) =>
      blocks
        .filter(({ language }) => language === 'bash')
        .flatMap(({ code }) => [...code.matchAll(/ --image=([a-z][^\s"\\]*)/g)])
        .map(([, image]) => image)
        .filter(image => !isAdmitted(image))
        .filter(image => !image.startsWith('docker.example.net/'))
        .map(image => `${name}: ${image}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** What the level `restricted` of Pod Security would refuse about a pod. */
function refusals(spec: Record<string, unknown>): string[] {
  const pod = isRecord(spec.securityContext) ? spec.securityContext : {};
  const found: string[] = [];
  if (spec.hostNetwork || spec.hostPID || spec.hostIPC) {
    found.push('shares a namespace of the host');
  }
  const volumes = Array.isArray(spec.volumes) ? spec.volumes : [];
  if (volumes.some(volume => isRecord(volume) && 'hostPath' in volume)) {
    found.push('mounts a path of the host');
  }
  for (const container of containersOf(spec)) {
    const own = isRecord(container.securityContext)
      ? container.securityContext
      : {};
    const seccomp = own.seccompProfile ?? pod.seccompProfile;
    const { capabilities } = own;
    const drop = isRecord(capabilities) ? capabilities.drop : undefined;
    const wanted: [string, boolean][] = [
      ['may run as root', (own.runAsNonRoot ?? pod.runAsNonRoot) === true],
      [
        'has no seccomp profile',
        isRecord(seccomp) && seccomp.type === 'RuntimeDefault',
      ],
      [
        'may escalate privileges',
        own.allowPrivilegeEscalation === false && own.privileged !== true,
      ],
      ['keeps capabilities', Array.isArray(drop) && drop.includes('ALL')],
    ];
    found.push(
      ...wanted
        .filter(([, isKept]) => !isKept)
        .map(([problem]) => `${container.name} ${problem}`),
    );
  }
  return found;
}

describe('Pod Security in the namespaces of tenants', () => {
  const restricted = objects
    .filter(({ kind }) => kind === 'Namespace')
    .filter(({ value }) => JSON.stringify(value).includes('enforce":"restric'))
    .map(({ name }) => name);
  const watched = new Set([...example.tenantNamespaces, ...restricted]);

  it('would refuse no pod that a guide shows', () => {
    const inside = pods.filter(({ namespace }) => watched.has(namespace));
    expect(inside.length).toBeGreaterThan(5);
    const wrong = inside
      .map(({ where, spec }) => ({ where, refusals: refusals(spec) }))
      .filter(pod => pod.refusals.length > 0);
    expect(wrong).toEqual([]);
  });

  it('is known well enough here to refuse a bad one', () => {
    expect(
      refusals({
        hostNetwork: true,
        volumes: [{ name: 'a', hostPath: { path: '/' } }],
        containers: [{ name: 'app', image: 'a' }],
      }),
    ).toEqual([
      'shares a namespace of the host',
      'mounts a path of the host',
      'app may run as root',
      'app has no seccomp profile',
      'app may escalate privileges',
      'app keeps capabilities',
    ]);
  });
});

describe('The quota of tenants', () => {
  it('allows no Service of type LoadBalancer or NodePort in a guide', () => {
    const wrong = objects
      .filter(({ kind }) => kind === 'Service')
      .filter(
        ({ value }) =>
          isRecord(value.spec) &&
          ['LoadBalancer', 'NodePort'].includes(String(value.spec.type)),
      )
      .map(at);
    expect(wrong).toEqual([]);
  });
});
