import { Translate } from '../../messages/useTranslation';

/** Deeper or longer ones say nothing to a reader. */
const MAX_DEPTH = 5;
const MAX_LENGTH = 300;

type Phrase = { text: string; joined?: 'and' | 'or' };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPrimitive = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

const isList = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length > 0;

function join(
  phrases: (Phrase | undefined)[],
  how: 'and' | 'or',
  t: Translate,
): Phrase | undefined {
  const known = phrases.flatMap(phrase => phrase ?? []);
  if (known.length < phrases.length || known.length === 0) {
    return undefined;
  }
  if (known.length === 1) {
    return known[0];
  }
  const texts = known.map(({ text, joined }) =>
    joined && joined !== how ? `(${text})` : text,
  );
  return {
    text: texts.reduce((first, second) =>
      t(`predicate.${how}`, { first, second }),
    ),
    joined: how,
  };
}

/** What is asked of the value at one path; undefined for an operator that we do not know. */
function explainValue(
  path: string,
  value: unknown,
  depth: number,
  t: Translate,
): Phrase | undefined {
  if (isPrimitive(value)) {
    return { text: t('predicate.is', { path, value: String(value) }) };
  }
  if (!isRecord(value)) {
    return undefined;
  }
  const [[operator, operand] = [], ...others] = Object.entries(value);
  if (others.length > 0) {
    return undefined;
  }
  if (operator === '$exists' && typeof operand === 'boolean') {
    const text = operand
      ? t('predicate.exists', { path })
      : t('predicate.missing', { path });
    return { text };
  }
  if (operator === '$in' && isList(operand) && operand.every(isPrimitive)) {
    const values = operand.map(String).join(', ');
    const text =
      operand.length === 1
        ? t('predicate.is', { path, value: values })
        : t('predicate.oneOf', { path, values });
    return { text };
  }
  if (operator === '$hasPrefix' && typeof operand === 'string') {
    return { text: t('predicate.startsWith', { path, value: operand }) };
  }
  if (operator === '$contains') {
    if (isPrimitive(operand)) {
      return {
        text: t('predicate.contains', { path, value: String(operand) }),
      };
    }
    const inner = explain(operand, depth + 1, t);
    return (
      inner && {
        text: t('predicate.containsWhere', { path, what: inner.text }),
      }
    );
  }
  return undefined;
}

function explain(
  predicate: unknown,
  depth: number,
  t: Translate,
): Phrase | undefined {
  if (!isRecord(predicate) || depth > MAX_DEPTH) {
    return undefined;
  }
  const entries = Object.entries(predicate);
  const [[first, operand] = []] = entries;
  if (entries.length === 1 && first?.startsWith('$')) {
    if (first === '$not') {
      const what = explain(operand, depth + 1, t)?.text;
      return what ? { text: t('predicate.not', { what }) } : undefined;
    }
    if ((first === '$all' || first === '$any') && isList(operand)) {
      const phrases = operand.map(part => explain(part, depth + 1, t));
      return join(phrases, first === '$all' ? 'and' : 'or', t);
    }
    return undefined;
  }
  return join(
    entries.map(([path, value]) =>
      path.startsWith('$') ? undefined : explainValue(path, value, depth, t),
    ),
    'and',
    t,
  );
}

/**
 * What a filter predicate asks of an entity, in words: "kind is Component and spec.type is
 * service". One with something in it that we do not know stays as it is, as compact JSON.
 */
export function explainPredicate(predicate: unknown, t: Translate): string {
  const text =
    explain(predicate, 0, t)?.text ?? JSON.stringify(predicate) ?? '';
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
