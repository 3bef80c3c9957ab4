/** A member to spread: absent, not undefined, where there is no value. */
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

/** The value without its undefined members, so that it is plain JSON. */
export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as T;
}
