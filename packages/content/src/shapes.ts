import { limits } from './limits';

const name = '[a-zA-Z0-9](?:[-_.a-zA-Z0-9]{0,61}[a-zA-Z0-9])?';
const namespace = '[a-zA-Z0-9](?:[-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?';
const entityRef = new RegExp(
  `^(?:([a-zA-Z][a-zA-Z0-9.-]{0,62}):)?(?:(${namespace})/)?(${name})$`,
);
const catalogTag = /^[a-z0-9:+#]+(?:-[a-z0-9:+#]+)*$/;

/** The kinds that the catalog knows by itself. */
export const catalogKinds: ReadonlySet<string> = new Set([
  'component',
  'api',
  'resource',
  'system',
  'domain',
  'group',
  'user',
  'location',
  'template',
]);

/**
 * Reads an entity ref, `[kind:][namespace/]name`.
 *
 * @returns its parts in lower case where the catalog ignores case, or
 * undefined for anything else.
 */
export function parseEntityRef(
  text: string,
): { kind?: string; namespace: string; name: string } | undefined {
  const match = entityRef.exec(text);
  return match
    ? {
        ...(match[1] === undefined
          ? {}
          : { kind: match[1].toLocaleLowerCase('en-US') }),
        namespace: (match[2] ?? 'default').toLocaleLowerCase('en-US'),
        name: match[3].toLocaleLowerCase('en-US'),
      }
    : undefined;
}

/**
 * Brings a tag into the catalog's shape where that is obvious: lower case,
 * dashes for blanks, underscores, dots and slashes.
 *
 * @returns undefined where nothing usable is left.
 */
export function catalogTagOf(text: string): string | undefined {
  const tag = text
    .trim()
    .toLowerCase()
    .replace(/[\s_./\\]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  return catalogTag.test(tag) && tag.length <= limits.tagLength
    ? tag
    : undefined;
}

/** An ISO 8601 duration of weeks, days and times; years and months too. */
export const isoDuration =
  /^P(?=\d|T\d)(?:\d{1,9}Y)?(?:\d{1,9}M)?(?:\d{1,9}W)?(?:\d{1,9}D)?(?:T(?=\d)(?:\d{1,9}H)?(?:\d{1,9}M)?(?:\d{1,9}S)?)?$/i;

const timeDuration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

/** Whole minutes of an ISO 8601 duration of days and times, at least 1. */
export function minutesOf(duration: string): number | undefined {
  const match = timeDuration.exec(duration);
  if (!match || !isoDuration.test(duration)) {
    return undefined;
  }
  const [days, hours, minutes, seconds] = match
    .slice(1)
    .map(part => Number(part ?? 0));
  const total = Math.ceil(days * 1440 + hours * 60 + minutes + seconds / 60);
  return Math.max(1, Math.min(total, Number.MAX_SAFE_INTEGER));
}
