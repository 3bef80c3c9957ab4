import {
  componentEntityV1alpha1Validator,
  Entity,
  EntityPolicies,
  entitySchemaValidator,
  FieldFormatEntityPolicy,
  KindValidator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { isRecord } from '../isRecord';
import { KubernetesObject } from './objects';
import { publishedKinds } from './publishedKinds';
import { transcribedKinds } from './transcribedKinds';
import { watch } from './watch';

type Checkable = Pick<KubernetesObject, 'apiVersion' | 'kind' | 'value'>;

/** Fields that a published validator does not look at, though the API has them. */
const unreadByDesign = [
  {
    // kubernetes-models drops every property called `description` from its schemas.
    key: 'scheduling.k8s.io/v1 PriorityClass',
    pointer: /^\/description$/,
  },
  {
    key: 'argoproj.io/v1alpha1 AppProject',
    pointer: /^\/spec\/description$/,
  },
  {
    // The definition leaves the settings of each component open.
    key: 'opentelemetry.io/v1beta1 OpenTelemetryCollector',
    pointer: /^\/spec\/config\/(receivers|processors|exporters|extensions)\//,
  },
  {
    // The definition leaves child routes open; `variants` checks each of them.
    key: 'monitoring.coreos.com/v1alpha1 AlertmanagerConfig',
    pointer: /^\/spec\/route\/routes\/\d+\//,
  },
];

const catalogKinds: ReadonlyMap<string, KindValidator> = new Map([
  ['backstage.io/v1alpha1 Component', componentEntityV1alpha1Validator],
  ['backstage.io/v1alpha1 Resource', resourceEntityV1alpha1Validator],
]);

const catalogPolicy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

/** The object, and what else has to be valid where it is. */
function variants(key: string, value: Record<string, unknown>) {
  const all = [value];
  const { spec } = value;
  if (
    key === 'monitoring.coreos.com/v1alpha1 AlertmanagerConfig' &&
    isRecord(spec) &&
    isRecord(spec.route) &&
    Array.isArray(spec.route.routes)
  ) {
    for (const route of spec.route.routes) {
      all.push({ ...value, spec: { ...spec, route } });
    }
  }
  return all;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function publishedProblems(
  key: string,
  model: { prototype: { validate(): void } },
  value: object,
): string[] {
  const problems: string[] = [];
  const watched = watch(value);
  try {
    Reflect.apply(model.prototype.validate, watched.value, []);
  } catch (error) {
    problems.push(messageOf(error));
  }
  const unknown = watched
    .unread()
    .filter(
      pointer =>
        !unreadByDesign.some(
          gap => gap.key === key && gap.pointer.test(pointer),
        ),
    );
  return [...problems, ...unknown.map(at => `${at} is not in the schema`)];
}

async function catalogProblems(
  validator: KindValidator,
  value: object,
): Promise<string[]> {
  try {
    const entity: Entity = entitySchemaValidator()(value);
    await catalogPolicy.enforce(entity);
    return (await validator.check(entity)) ? [] : ['not of this kind'];
  } catch (error) {
    return [messageOf(error)];
  }
}

/**
 * What is wrong with an object, by the schema of its kind; a kind without a
 * schema is wrong too, so that nothing goes unchecked.
 */
export async function problemsOf(object: Checkable): Promise<string[]> {
  const { apiVersion, kind, value } = object;
  const key = `${apiVersion} ${kind}`;
  const model = publishedKinds.get(key);
  if (model) {
    return variants(key, value).flatMap(variant =>
      publishedProblems(key, model, variant),
    );
  }
  const transcribed = transcribedKinds.get(key);
  if (transcribed) {
    return transcribed(value);
  }
  const validator = catalogKinds.get(key);
  if (validator) {
    return catalogProblems(validator, value);
  }
  return [
    `there is no schema for "${key}": add it to publishedKinds.ts, or write it down in data/schemas`,
  ];
}
