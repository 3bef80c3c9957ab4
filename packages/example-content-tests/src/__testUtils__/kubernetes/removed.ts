import removed from '../../data/removed.json';
import { KubernetesObject } from './objects';

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      yield key;
      yield* strings(child);
    }
  }
}

const apis: { apiVersion: string; kinds?: string[]; instead: string }[] =
  removed.apis;

/** What an object uses that is gone, and what to use instead. */
export function removedIn({
  apiVersion,
  kind,
  value,
}: KubernetesObject): string[] {
  const words = [...strings(value)];
  return [
    ...apis
      .filter(
        api =>
          api.apiVersion === apiVersion &&
          (!api.kinds || api.kinds.includes(kind)),
      )
      .map(({ instead }) => `${apiVersion} ${kind}: use ${instead}`),
    ...removed.kinds
      .filter(gone => gone.kind === kind)
      .map(({ instead }) => `${kind}: use ${instead}`),
    ...removed.names
      .filter(({ name }) => words.some(word => word.startsWith(name)))
      .map(({ name, instead }) => `${name}: use ${instead}`),
    ...(kind === 'Secret' &&
    value.type === 'kubernetes.io/service-account-token'
      ? ['a token Secret that never expires: use a bound token']
      : []),
  ];
}
