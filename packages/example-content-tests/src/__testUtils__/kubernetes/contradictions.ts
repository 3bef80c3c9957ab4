import { isRecord } from '../isRecord';
import { KubernetesObject } from './objects';

const show = (value: unknown): string => JSON.stringify(value);

/** A list of things with names, such as containers, by their names. */
function byName(value: unknown): Record<string, unknown> | undefined {
  if (
    !Array.isArray(value) ||
    !value.every(item => isRecord(item) && typeof item.name === 'string')
  ) {
    return undefined;
  }
  return Object.fromEntries(value.map(item => [item.name, item]));
}

/** The paths at which two values say different things; a key that one leaves out is no contradiction. */
export function* contradictions(
  one: unknown,
  other: unknown,
  at = '',
): Generator<string> {
  if (isRecord(one) && isRecord(other)) {
    for (const key of Object.keys(one)) {
      if (Object.hasOwn(other, key)) {
        yield* contradictions(one[key], other[key], `${at}/${key}`);
      }
    }
    return;
  }
  const [named, others] = [byName(one), byName(other)];
  if (named && others) {
    yield* contradictions(named, others, at);
  } else if (show(one) !== show(other)) {
    yield `${at}: ${show(one)} and ${show(other)}`;
  }
}

/** What makes two objects the same one in a cluster. */
export function identityOf({
  apiVersion,
  kind,
  name,
  value,
}: KubernetesObject): string {
  const { metadata } = value;
  const namespace = isRecord(metadata) ? metadata.namespace ?? '' : '';
  return `${apiVersion} ${kind} ${namespace}/${name}`;
}
