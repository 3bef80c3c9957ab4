/** Those that are there, as one attribute. */
export function classNames(
  ...names: (string | false | undefined)[]
): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
