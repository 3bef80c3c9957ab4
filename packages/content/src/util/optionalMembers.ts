/** An object to spread: with the member where it has a value, else empty. */
export function optionalMember<K extends string, V>(
  key: K,
  value: V | undefined,
): { [key in K]?: V } {
  const result: { [key in K]?: V } = {};
  if (value !== undefined) {
    result[key] = value;
  }
  return result;
}

/** A copy without members that are undefined, as JSON would have it. */
export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as T;
}
