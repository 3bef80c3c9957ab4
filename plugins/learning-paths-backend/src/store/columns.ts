/** SQLite gives milliseconds or text where PostgreSQL gives a Date. */
export type DatabaseTime = Date | number | string;

/** A time as the database gave it. */
export function toDate(value: DatabaseTime): Date;
export function toDate(
  value: DatabaseTime | null | undefined,
): Date | undefined;
export function toDate(
  value: DatabaseTime | null | undefined,
): Date | undefined {
  return value === null || value === undefined ? undefined : new Date(value);
}

/** A flag as the database gave it; SQLite has numbers for it. */
export function toFlag(
  value: boolean | number | null | undefined,
): boolean | undefined {
  return value === null || value === undefined ? undefined : Boolean(value);
}
