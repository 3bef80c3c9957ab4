/**
 * One entry of a series' `structure`, as written, `pages` already checked for
 * shape and depth but not yet ordered or resolved.
 *
 * @public
 */
export interface StructureEntry {
  title?: string;
  description?: string;
  /** A path, alias, `techdocs:` target, entity ref or URL, as written. */
  source?: string;
  /** Ascending; 0 and absent come last. */
  weight?: number;
  pages: StructureEntry[];
  /** 1-based line in the file, where known. */
  line?: number;
  /** 1-based column in the file, where known. */
  column?: number;
}
