import { knownNames } from './knownShortcodes';

/**
 * What a site calls the shortcodes that we know: its own name, and ours.
 *
 * @public
 */
export type ShortcodeNames = Readonly<Record<string, string>>;

/** The same by name in lower case, as shortcodes are read. */
export function readNames(
  names: ShortcodeNames = {},
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(names).map(([own, known]) => [
      own.toLowerCase(),
      known.toLowerCase(),
    ]),
  );
}

/**
 * Whether a name is that of a shortcode that is known.
 *
 * @public
 */
export function isKnownShortcode(name: string): boolean {
  return knownNames.has(name.toLowerCase());
}
