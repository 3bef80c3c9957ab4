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

/**
 * A link or image of a body, outside code.
 *
 * @public
 */
export interface DocumentLink {
  kind: 'link' | 'image';
  /**
   * As written. Targets of Hugo's `ref` and `relref` have the prefix `ref:`,
   * for they may also be found by base name.
   */
  target: string;
  /** 1-based line in the file. */
  line: number;
  /** 1-based column in the file, where known. */
  column?: number;
}

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

/**
 * One parsed Markdown file. Serialisable as JSON: absent values are absent
 * keys.
 *
 * @public
 */
export interface Document {
  /** Identity in the shared path space: `/guides/storage`, `/` for a root index. */
  path: string;
  /** Id of the content source. */
  source: string;
  /** POSIX path relative to the source's root. */
  file: string;
  title: string;
  linkTitle?: string;
  description?: string;
  /** Markdown after the front matter, as written, with `\n` line endings. */
  body: string;
  /** 1-based line of the body's first line in the file. */
  bodyLine: number;
  /**
   * `n2:` and a SHA-256 (hex) of the normalised title and body and of the files that they
   * show; as a file alone is parsed, of title and body: see {@link shownFiles}.
   */
  digest: string;
  /** 64 hex digits: what `digest` has of title and body. */
  textDigest: string;
  /** Targets of images, as written, each once; see {@link shownFiles}. */
  imageTargets: string[];
  /** `n1:…`: the digest that earlier releases gave this text. */
  formerDigest: string;
  /** Reading time in whole minutes, at least 1. */
  minutes: number;
  draft: boolean;
  /** Present in a series only. */
  structure?: StructureEntry[];
  /** Former paths, normalised and absolute in the shared path space. */
  aliases: string[];
  /**
   * Further addresses that links may use and that claim nothing: Hugo's `url`
   * and `slug`, and for a README its folder.
   */
  addresses?: string[];
  /** Stable identity that survives moves. */
  id?: string;
  slug?: string;
  /** Entity ref of the owner, as written. */
  owner?: string;
  /** Tags in the catalog's shape. */
  tags: string[];
  level?: 'beginner' | 'intermediate' | 'advanced';
  /** Date of the text as its author gives it: a day or an ISO 8601 instant. */
  date?: string;
  /** Date of the last change, likewise. */
  lastmod?: string;
  weight?: number;
  /** Where present, reviews go stale when it rises. */
  revision?: number;
  changeNote?: string;
  /** ISO 8601 duration. */
  reviewInterval?: string;
  /** Filter predicate over catalog entities. */
  appliesTo?: JsonValue;
  /** Filter predicate over catalog groups, or `owners`. */
  audience?: JsonValue;
  /** Series to walk before this one, as written. */
  prerequisites: string[];
  /** Series to walk after this one, as written. */
  next?: string;
  /** Versions that the text was tried with, as written. */
  verifiedAgainst: string[];
  links: DocumentLink[];
  headings: Heading[];
  /** Ids besides those of headings that links may lead to; absent where there are none. */
  anchors?: string[];
  /** True where the body has no text; absent otherwise. */
  blank?: true;
}

/**
 * A document as the whole-tree rules need it. They never read the body, so
 * that a server need not hold all texts in memory; nor what only digests are made of.
 *
 * @public
 */
export type LibraryDocument = Omit<
  Document,
  'body' | 'textDigest' | 'imageTargets' | 'formerDigest'
>;

/**
 * A file beside the documents that is none, such as an image.
 *
 * @public
 */
export interface AssetFile {
  /** Id of the content source. */
  source: string;
  /** POSIX path relative to the source's root. */
  file: string;
  /** In the shared path space, such as `/images/x.png`. */
  path: string;
}

/**
 * What a `source`, link or image leads to.
 *
 * @public
 */
export type ResolvedTarget =
  | { kind: 'guide'; path: string; anchor?: string }
  | { kind: 'asset'; path: string }
  | { kind: 'techdocs'; entityRef: string; page?: string }
  | { kind: 'entity'; entityRef: string }
  | { kind: 'external'; url: string }
  | { kind: 'anchor'; anchor: string }
  | { kind: 'missing'; target: string };

/**
 * A step of a series in reading order.
 *
 * @public
 */
export interface ResolvedStep {
  title: string;
  description?: string;
  /** `missing` with an empty target is a heading that only groups its steps. */
  target: ResolvedTarget;
  /** Reading time of the guide, in whole minutes; absent for other targets. */
  minutes?: number;
  steps: ResolvedStep[];
}

/**
 * A series with its steps resolved.
 *
 * @public
 */
export interface LibrarySeries<D extends LibraryDocument = Document> {
  /** Unique in the library. */
  slug: string;
  path: string;
  document: D;
  steps: ResolvedStep[];
  /**
   * Distinct guides in reading order: paths of documents that exist, and refs
   * of TechDocs pages and outside pages.
   */
  guidePaths: string[];
}

/**
 * What somebody may read.
 *
 * @public
 */
export interface Sight<D> {
  includes(document: D): boolean;
  /** Whether all of a source is readable, files that are no documents too. */
  includesAllOf(source: string): boolean;
}
