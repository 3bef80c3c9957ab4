/**
 * A heading of a body.
 *
 * @public
 */
export interface Heading {
  /** Unique in its page; the anchor of deep links. */
  id: string;
  /** Plain text. */
  text: string;
  /** 1 to 6. */
  depth: number;
}
