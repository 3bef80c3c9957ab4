import { load } from 'js-yaml';
import { isRecord } from './isRecord';
import { pageNamed } from './platformTable';

/** The number at which every alert on a metric fires. */
export interface Threshold {
  metric: string;
  compare: string;
  value: number;
}

/** What "The running example" defines. */
export interface RunningExample {
  cluster: string;
  /** Directory groups of tenants and of the platform. */
  groups: string[];
  namespaces: string[];
  tenantNamespaces: string[];
  gitopsAccount: string;
  podSecurityVersion: string;
  nodePool: string;
  dexConnector: string;
  storageClass: string;
  thresholds: Threshold[];
  burnRates: number[];
}

function texts(value: unknown): string[] {
  if (!Array.isArray(value)) {
    throw new Error(`${JSON.stringify(value)} is no list`);
  }
  return value.map(String);
}

function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) {
    throw new Error(`${JSON.stringify(value)} has no keys`);
  }
  return value;
}

function read(): RunningExample {
  const page = pageNamed('reference/running-example');
  const data = record(load(page.blocks[0].code));
  const tenants = Object.values(record(data.tenants)).map(record);
  const tenantNamespaces = tenants.flatMap(({ namespaces }) =>
    texts(namespaces),
  );
  const thresholds = Array.isArray(data.thresholds) ? data.thresholds : [];
  return {
    cluster: String(data.cluster),
    groups: [
      ...tenants.flatMap(({ group }) => [String(group), `${group}-on-call`]),
      ...texts(data.platformGroups),
    ],
    namespaces: [...tenantNamespaces, ...texts(data.platformNamespaces)],
    tenantNamespaces,
    gitopsAccount: String(data.gitopsAccount),
    podSecurityVersion: String(record(data.podSecurity)['enforce-version']),
    nodePool: String(data.nodePool),
    dexConnector: String(data.dexConnector),
    storageClass: String(data.storageClass),
    thresholds: thresholds.map(record).map(({ metric, compare, value }) => ({
      metric: String(metric),
      compare: String(compare),
      value: Number(value),
    })),
    burnRates: texts(data.burnRates).map(Number),
  };
}

/** The one definition of the names that the guides share. */
export const runningExample: RunningExample = read();
