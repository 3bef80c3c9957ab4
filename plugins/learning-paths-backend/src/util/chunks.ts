/** Rows in pieces small enough for the bind parameters of one statement. */
export function chunks<T>(rows: readonly T[], size = 100): T[][] {
  const pieces: T[][] = [];
  for (let start = 0; start < rows.length; start += size) {
    pieces.push(rows.slice(start, start + size));
  }
  return pieces;
}
