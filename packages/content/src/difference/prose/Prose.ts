import { TextSegment } from '../lines';

/**
 * What became of some words, or of a line.
 *
 * @public
 */
export type ProseChange = TextSegment['kind'];

/**
 * What became of a block, row or cell: `changed` is there in both texts, with differences.
 *
 * @public
 */
export type BlockChange = ProseChange | 'changed';

/**
 * How words look.
 *
 * @public
 */
export type ProseStyle =
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'struck'
  | 'underlined'
  | 'marked'
  | 'superscript'
  | 'subscript'
  | 'small';

/**
 * An image, as its author names it.
 *
 * @public
 */
export interface ImageName {
  /** What it shows, in words. */
  alt: string;
  /** As written. */
  target: string;
}

/**
 * Words of a page, or an image between them.
 *
 * @public
 */
export interface ProseRun {
  /** `replaced` is for images only, and has the earlier one in `imageSince`. */
  kind: ProseChange | 'replaced';
  /** The words with the blanks around them, and `\n` where a line ends; empty for an image. */
  text: string;
  /** How the words look; absent for plain ones. */
  styles?: ProseStyle[];
  /** Where the words lead, as written. */
  link?: string;
  /** Where the same words led before, where that differs; empty for nowhere. */
  linkSince?: string;
  /** The image that stands here; absent for words. */
  image?: ImageName;
  /** The same as `image` where only what is in its file differs. */
  imageSince?: ImageName;
}

/**
 * What a block stands in.
 *
 * @public
 */
export type ProsePlace =
  | 'list'
  | 'quote'
  | 'callout'
  | 'details'
  | 'tab'
  | 'definition'
  | 'footnotes';

/**
 * Something about a block, beside its words, that is another than before.
 *
 * @public
 */
export interface ProseAttribute {
  /** What it is that differs. */
  name: 'depth' | 'task' | 'list' | 'callout' | 'language' | 'place';
  /** Absent for nothing. */
  since?: string;
  /** Absent for nothing. */
  now?: string;
}

/**
 * A line of code.
 *
 * @public
 */
export interface ProseLine {
  /** What became of the line. */
  kind: ProseChange;
  /** What is the same as in the line that it takes the place of, and what is not. */
  segments: TextSegment[];
}

/**
 * A cell of a table.
 *
 * @public
 */
export interface ProseCell {
  /** What became of the cell. */
  change: BlockChange;
  /** Present in cells that name a row or a column. */
  isHeader?: true;
  /** The words of the cell. */
  runs: ProseRun[];
}

/**
 * A row of a table.
 *
 * @public
 */
export interface ProseRow {
  /** What became of the row. */
  change: BlockChange;
  /** From the first column to the last. */
  cells: ProseCell[];
}

/**
 * What every block of a page tells, whatever its kind.
 *
 * @public
 */
export interface ProseBlockBase {
  /** What became of the block. */
  change: BlockChange;
  /** Outermost first; absent for nothing. */
  within?: ProsePlace[];
  /** What stands before it in a list. */
  marker?: string;
  /** Whether it is a task. */
  task?: 'open' | 'done';
  /** What differs beside its words; absent for nothing. */
  attributes?: ProseAttribute[];
}

/**
 * A paragraph, a heading, some code or the like.
 *
 * @public
 */
export type ProseBlock = ProseBlockBase &
  (
    | {
        kind: 'text';
        /** Where it is more than a paragraph. */
        role?: 'title' | 'caption' | 'term';
        runs: ProseRun[];
      }
    | { kind: 'heading'; depth: number; runs: ProseRun[] }
    | { kind: 'code'; language?: string; lines: ProseLine[] }
    | {
        kind: 'diagram';
        /** What its author calls it. */
        name?: string;
        lines: ProseLine[];
      }
    | { kind: 'table'; rows: ProseRow[] }
    | { kind: 'rule' }
  );

/**
 * A heading above a change.
 *
 * @public
 */
export interface ProseSection {
  /** The words of the heading. */
  text: string;
  /** Id of the heading in today's page; absent where it is gone. */
  anchor?: string;
}

/**
 * Blocks that stayed, or one change.
 *
 * @public
 */
export type ProsePart =
  | { kind: 'same'; blocks: ProseBlock[] }
  | {
      kind: 'changed';
      /** The headings above it, outermost first. */
      sections: ProseSection[];
      blocks: ProseBlock[];
    };

/**
 * The difference between two pages as people read them.
 *
 * @public
 */
export interface Prose {
  /** How many there are, a changed title included. */
  changes: number;
  /** In how many sections these are; 0 for a text without headings. */
  sections: number;
  /** Both pages from their beginning to their end. */
  parts: ProsePart[];
}
