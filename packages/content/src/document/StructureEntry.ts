import { SectionLook } from './mapFields';

/**
 * One entry of a series' `structure`, as written, `pages` already checked for
 * shape and depth but not yet ordered or resolved. Only sections, which are the
 * entries of the top level, have a look.
 *
 * @public
 */
export interface StructureEntry extends SectionLook {
  /** As the series calls the step; the guide's own title otherwise. */
  title?: string;
  /** One line for cards. */
  description?: string;
  /** A path, alias, `techdocs:` target, entity ref or URL, as written. */
  source?: string;
  /** Ascending; 0 and absent come last. */
  weight?: number;
  /** The entries below it, as written; empty where there are none. */
  pages: StructureEntry[];
  /** 1-based line in the file, where known. */
  line?: number;
  /** 1-based column in the file, where known. */
  column?: number;
}
