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

/** Rows in pieces small enough for the bind parameters of one statement. */
export function chunks<T>(rows: readonly T[], size = 100): T[][] {
  const pieces: T[][] = [];
  for (let start = 0; start < rows.length; start += size) {
    pieces.push(rows.slice(start, start + size));
  }
  return pieces;
}
