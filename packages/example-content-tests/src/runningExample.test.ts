import { load } from 'js-yaml';
import { guides } from './__testUtils__/content';
import { isRecord } from './__testUtils__/isRecord';
import {
  contradictions,
  identityOf,
} from './__testUtils__/kubernetes/contradictions';
import {
  kubernetesObject,
  KubernetesObject,
  yamlDocuments,
} from './__testUtils__/kubernetes/objects';
import { targetMinor } from './__testUtils__/platformTable';
import { runningExample as example } from './__testUtils__/runningExample';

const objects = guides.flatMap(yamlDocuments).flatMap(document => {
  const object = kubernetesObject(document);
  return object ? [object] : [];
});

const at = ({ guide, line, kind, name }: KubernetesObject): string =>
  `${guide}, line ${line}: ${kind} ${name}`;

/** Every value of a key, at any depth, with the object that it belongs to. */
function* valuesOf(value: unknown, wanted: string): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const child of value) {
      yield* valuesOf(child, wanted);
    }
  } else if (isRecord(value)) {
    for (const [key, child] of Object.entries(value)) {
      if (key === wanted) {
        yield child;
      }
      yield* valuesOf(child, wanted);
    }
  }
}

const found = (
  key: string,
  isWrong: (value: unknown) => boolean,
): { where: string; value: unknown }[] =>
  objects.flatMap(object =>
    [...valuesOf(object.value, key)]
      .filter(isWrong)
      .map(value => ({ where: at(object), value })),
  );

/**
 * Objects that two guides show on purpose in two states: a route before and during a canary
 * release, and the API server with and without Dex.
 */
const inTwoStates = [
  'gateway.networking.k8s.io/v1 HTTPRoute checkout-prod/checkout',
  'apiserver.config.k8s.io/v1 AuthenticationConfiguration /',
];

describe('The running example', () => {
  it('pins Pod Security to the Kubernetes of the platform', () => {
    expect(example.podSecurityVersion).toBe(`v${targetMinor}`);
  });

  it('lends its namespaces to every object', () => {
    expect(
      found(
        'namespace',
        // A template, as in an ApplicationSet, is filled in later.
        value =>
          typeof value === 'string' &&
          !value.includes('{{') &&
          !example.namespaces.includes(value),
      ),
    ).toEqual([]);
  });

  it.each(guides)('lends its namespaces to the commands of $name', guide => {
    const named = guide.blocks
      .filter(({ language }) => language === 'bash')
      .flatMap(({ code }) => [
        ...code.matchAll(/kubectl[^|\n]*? (?:-n|--namespace)[ =]([a-z0-9-]+)/g),
      ])
      .map(([, namespace]) => namespace);
    expect(
      named.filter(namespace => !example.namespaces.includes(namespace)),
    ).toEqual([]);
  });

  it('selects by app.kubernetes.io/name, never by app', () => {
    expect(found('app', value => typeof value === 'string')).toEqual([]);
  });

  it('pins what every namespace enforces', () => {
    const wrong = objects
      .filter(({ kind }) => kind === 'Namespace')
      .filter(({ value }) => {
        const [labels = {}] = [...valuesOf(value, 'labels')].filter(isRecord);
        const level = labels['pod-security.kubernetes.io/enforce'];
        const pin = labels['pod-security.kubernetes.io/enforce-version'];
        return (level !== undefined || pin !== undefined) &&
          pin !== example.podSecurityVersion
          ? true
          : level === 'privileged' &&
              example.tenantNamespaces.includes(String(value.name));
      })
      .map(at);
    expect(wrong).toEqual([]);
  });

  it('lets people read, and only GitOps and the rota change', () => {
    const wrong = objects
      .filter(({ kind, value }) => {
        const [subject] = [...valuesOf(value, 'subjects')];
        return kind === 'RoleBinding' && Array.isArray(subject);
      })
      .flatMap(object => {
        const { roleRef, subjects } = object.value;
        const role = isRecord(roleRef) ? String(roleRef.name) : '';
        return (Array.isArray(subjects) ? subjects : [])
          .filter(isRecord)
          .filter(({ kind, name }) => {
            const who = String(name);
            if (kind === 'Group') {
              return (
                !example.groups.includes(who) ||
                (role !== 'view' && !who.endsWith('-on-call'))
              );
            }
            return (
              kind === 'User' ||
              (['edit', 'admin', 'cluster-admin'].includes(role) &&
                who !== example.gitopsAccount)
            );
          })
          .map(({ name }) => `${at(object)}: ${name} has ${role}`);
      });
    expect(wrong).toEqual([]);
  });

  it('gives one name to the cluster', () => {
    expect(
      found(
        'cluster',
        value =>
          typeof value === 'string' &&
          ![example.cluster, 'staging-eu-1'].includes(value),
      ),
    ).toEqual([]);
    expect(
      found(
        'audiences',
        value =>
          Array.isArray(value) &&
          value.some(
            audience =>
              String(audience).startsWith('kubernetes-') &&
              audience !== `kubernetes-${example.cluster}`,
          ),
      ),
    ).toEqual([]);
  });

  it('has one node pool and one default storage class', () => {
    const named = (kind: string) =>
      objects.filter(object => object.kind === kind).map(({ name }) => name);
    expect(new Set(named('NodePool'))).toEqual(new Set([example.nodePool]));
    expect(new Set(named('StorageClass'))).toEqual(
      new Set([example.storageClass]),
    );
    expect(
      found(
        'storageClassName',
        value => typeof value === 'string' && value !== example.storageClass,
      ),
    ).toEqual([]);
  });

  it('has one connector in Dex, which gives groups their prefix', () => {
    const configs = objects
      .filter(({ name }) => name === 'dex-config')
      .flatMap(({ value }) => [...valuesOf(value, 'config.yaml')])
      .map(text => load(String(text)));
    expect(configs).toHaveLength(1);
    const [connectors] = [...valuesOf(configs, 'connectors')];
    expect(connectors).toEqual([
      expect.objectContaining({ id: example.dexConnector }),
    ]);
    expect(
      example.groups.filter(
        group => !group.startsWith(`${example.dexConnector}:`),
      ),
    ).toEqual([]);
  });

  it('never shows one object in two guides with different values', () => {
    const first = new Map<string, KubernetesObject>();
    const wrong: string[] = [];
    for (const object of objects) {
      const identity = identityOf(object);
      const before = first.get(identity);
      if (before && !inTwoStates.includes(identity)) {
        for (const difference of contradictions(before.value, object.value)) {
          wrong.push(`${at(before)} and ${at(object)} at ${difference}`);
        }
      }
      first.set(identity, before ?? object);
    }
    expect(wrong).toEqual([]);
  });
});

/** Alert expressions of all guides, with blanks normalised. */
const alerts = objects
  .filter(({ kind }) => kind === 'PrometheusRule')
  .flatMap(object =>
    [...valuesOf(object.value, 'rules')].flatMap(rules =>
      (Array.isArray(rules) ? rules : [])
        .filter(isRecord)
        .filter(({ alert }) => alert !== undefined)
        .map(({ alert, expr }) => ({
          where: object.guide,
          alert: String(alert),
          expr: String(expr).replace(/\s+/g, ' '),
        })),
    ),
  );

/** The value of a number that an expression compares with, as `5 * 86400`. */
const numberOf = (text: string): number =>
  text.split('*').reduce((product, factor) => product * Number(factor), 1);

/** The numbers that a comparison of an expression ends in. */
const comparedWith = (expr: string, compare: string): number[] =>
  [...expr.matchAll(/(>=?|<=?) ?([\d.]+(?: ?\* ?[\d.]+)*)/g)]
    .filter(([, operator]) => operator.startsWith(compare))
    .map(([, , number]) => numberOf(number));

describe('The alerts of the guides', () => {
  it('are found', () => {
    expect(alerts.length).toBeGreaterThan(30);
  });

  it.each(example.thresholds)(
    'on $metric fire at one number',
    ({ metric, compare, value }) => {
      const wrong = alerts
        .filter(({ expr }) => expr.includes(metric))
        .map(alert => ({
          ...alert,
          numbers: comparedWith(alert.expr, compare),
        }))
        .filter(
          ({ numbers }) => numbers.length > 0 && !numbers.includes(value),
        );
      expect(wrong).toEqual([]);
    },
  );

  it('on burn rates use the three rates of the example', () => {
    const rates = alerts.flatMap(({ where, alert, expr }) =>
      [...expr.matchAll(/> ?([\d.]+) ?\* ?0\.\d+/g)].map(([, rate]) => ({
        where,
        alert,
        rate: Number(rate),
      })),
    );
    expect(rates.length).toBeGreaterThan(4);
    expect(
      rates.filter(({ rate }) => !example.burnRates.includes(rate)),
    ).toEqual([]);
  });

  it('have a severity that routes them, page or ticket', () => {
    const severities = objects
      .filter(({ kind }) => kind === 'PrometheusRule')
      .flatMap(({ value }) => [...valuesOf(value, 'severity')]);
    expect(new Set(severities)).toEqual(new Set(['page', 'ticket']));
  });
});

describe('The search for contradictions', () => {
  it('finds other values, and lets a guide leave keys out', () => {
    const one = { spec: { replicas: 2, strategy: 'a' } };
    expect([...contradictions(one, { spec: { replicas: 2 } })]).toEqual([]);
    expect([...contradictions(one, { spec: { replicas: 3 } })]).toEqual([
      '/spec/replicas: 2 and 3',
    ]);
  });

  it('compares lists of named things by their names', () => {
    const container = (image: string) => [{ name: 'app', image }];
    expect([
      ...contradictions(container('a:1'), [{ name: 'app' }, { name: 'log' }]),
    ]).toEqual([]);
    expect([...contradictions(container('a:1'), container('a:2'))]).toEqual([
      '/app/image: "a:1" and "a:2"',
    ]);
  });

  it('reads products in comparisons', () => {
    expect(comparedWith('a - time() < 5 * 86400', '<')).toEqual([432000]);
    expect(comparedWith('a / b > 0.8 and c < 3', '>')).toEqual([0.8]);
  });
});
