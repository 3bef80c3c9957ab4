/**
 * One page of a list.
 *
 * @public
 */
export interface List<T> {
  items: T[];
  /** Hand this to the same call to get the page after; absent on the last one. */
  nextCursor?: string;
  /** How many there are in all; absent where the caller may see only a part. */
  totalItems?: number;
}
