import Ajv from 'ajv';
import calico from '../../data/schemas/calico.json';
import calicoBgp from '../../data/schemas/calicoBgp.json';
import capsule from '../../data/schemas/capsule.json';
import clusterApi from '../../data/schemas/clusterApi.json';
import common from '../../data/schemas/common.json';
import controlPlane from '../../data/schemas/controlPlane.json';
import gatekeeper from '../../data/schemas/gatekeeper.json';
import kubeadm from '../../data/schemas/kubeadm.json';
import kueue from '../../data/schemas/kueue.json';
import metallb from '../../data/schemas/metallb.json';
import networkPolicyApi from '../../data/schemas/networkPolicyApi.json';
import nodes from '../../data/schemas/nodes.json';
import snapshots from '../../data/schemas/snapshots.json';
import spire from '../../data/schemas/spire.json';
import tetragon from '../../data/schemas/tetragon.json';
import velero from '../../data/schemas/velero.json';
import { isRecord } from '../isRecord';

interface Transcription {
  note: string;
  /** Where the fields were read. */
  source: string[];
  /** The release that they were read for. */
  version: string;
  /** JSON schemas by `apiVersion kind`, without those two fields. */
  kinds: Record<string, object>;
}

/** Schemas that no npm package publishes, written down as data. */
const transcriptions: Transcription[] = [
  calico,
  calicoBgp,
  capsule,
  clusterApi,
  controlPlane,
  gatekeeper,
  kubeadm,
  kueue,
  metallb,
  networkPolicyApi,
  nodes,
  snapshots,
  spire,
  tetragon,
  velero,
];

/** Forbids, at every depth, properties that the schema does not name. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) {
    return schema.map(strict);
  }
  if (!isRecord(schema)) {
    return schema;
  }
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, strict(value)]),
  );
  return isRecord(inner.properties)
    ? { additionalProperties: false, ...inner }
    : inner;
}

function strictObject(schema: object): Record<string, unknown> {
  const result = strict(schema);
  if (!isRecord(result)) {
    throw new Error('A schema is an object');
  }
  return result;
}

function withTypeMeta(key: string, schema: object): Record<string, unknown> {
  const [apiVersion, kind] = key.split(' ');
  const { properties, ...rest } = strictObject(schema);
  return {
    ...rest,
    properties: {
      apiVersion: { const: apiVersion },
      kind: { const: kind },
      ...(isRecord(properties) ? properties : {}),
    },
  };
}

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(
  strictObject({ $id: common.$id, definitions: common.definitions }),
);

function problemsOf(schema: Record<string, unknown>, value: object): string[] {
  const validate = ajv.compile(schema);
  validate(value);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** Checks of the transcribed kinds, by `apiVersion kind`; they give what is wrong. */
export const transcribedKinds: ReadonlyMap<
  string,
  (value: object) => string[]
> = new Map(
  transcriptions.flatMap(({ kinds }) =>
    Object.entries(kinds).map(([key, schema]) => [
      key,
      (value: object) => problemsOf(withTypeMeta(key, schema), value),
    ]),
  ),
);
