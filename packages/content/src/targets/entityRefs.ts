const name = '[a-zA-Z0-9](?:[-_.a-zA-Z0-9]{0,61}[a-zA-Z0-9])?';
const namespace = '[a-zA-Z0-9](?:[-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?';
const entityRef = new RegExp(
  `^(?:([a-zA-Z][a-zA-Z0-9.-]{0,62}):)?(?:(${namespace})/)?(${name})$`,
);
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
