/**
 * A value that survives `JSON.stringify` and `JSON.parse` unchanged.
 *
 * @public
 */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [key: string]: JsonValue };
