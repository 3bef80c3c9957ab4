import { Translate } from '../../messages/useTranslation';
import { explainPredicate } from './explainPredicate';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What people call a field of an entity: "type" for `spec.type`. The names are those of the
 * catalog's files, in every language.
 */
function nameOf(field: string): string {
  if (field === 'metadata.tags') {
    return 'tag list';
  }
  const named = /^metadata\.(label|annotation)s\.(.+)$/.exec(field);
  return named
    ? `${named[1]} ${named[2]}`
    : field.replace(/^(?:spec|metadata)\./, '');
}

/** The same predicate with the names that people have for fields. */
function renamed(predicate: unknown): unknown {
  if (Array.isArray(predicate)) {
    return predicate.map(renamed);
  }
  return isRecord(predicate)
    ? Object.fromEntries(
        Object.entries(predicate).map(([key, value]) => [
          key.startsWith('$') ? key : nameOf(key),
          renamed(value),
        ]),
      )
    : predicate;
}

/**
 * To which entities a predicate applies, in a sentence: "Every Component whose type is
 * service". One that is not a plain list of conditions is explained as it is.
 */
export function describePredicate(predicate: unknown, t: Translate): string {
  const named = renamed(predicate);
  if (
    !isRecord(named) ||
    Object.keys(named).some(key => key.startsWith('$')) ||
    (named.kind !== undefined && typeof named.kind !== 'string')
  ) {
    return t('why.because', { what: explainPredicate(named, t) });
  }
  const { kind, ...rest } = named;
  const what =
    Object.keys(rest).length > 0 ? explainPredicate(rest, t) : undefined;
  if (typeof kind !== 'string') {
    return t('predicate.everythingWhose', { what: what ?? '{}' });
  }
  return what === undefined
    ? t('predicate.every', { kind })
    : t('predicate.everyWhose', { kind, what });
}
