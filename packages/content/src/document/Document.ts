import { Heading } from '../render/markdown/Heading';
import { DocumentLink } from '../render/scan/links';
import { JsonValue } from '../util/json';
import { MapBands } from './mapFields';
import { StructureEntry } from './StructureEntry';

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
  /** As written; else the first heading, else made of the file's name. */
  title: string;
  /** A shorter title for navigation, as Hugo has it. */
  linkTitle?: string;
  /** One line for cards and search, as written. */
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
  /** Kept out of every reader's view. */
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
  /** In place of the last segment of a series' path, as written. */
  slug?: string;
  /** Entity ref of the owner, as written. */
  owner?: string;
  /** Tags in the catalog's shape. */
  tags: string[];
  /** How much a reader should know beforehand; absent where nothing is said. */
  level?: 'beginner' | 'intermediate' | 'advanced';
  /** Date of the text as its author gives it: a day or an ISO 8601 instant. */
  date?: string;
  /** Date of the last change, likewise. */
  lastmod?: string;
  /** Ascending among siblings; 0 and absent come last. */
  weight?: number;
  /** Where present, reviews go stale when it rises. */
  revision?: number;
  /** What the author says of the latest change, in one line. */
  changeNote?: string;
  /** ISO 8601 duration. */
  reviewInterval?: string;
  /** Filter predicate over catalog entities. */
  appliesTo?: JsonValue;
  /** Says the same to people, in one line. */
  appliesToReason?: string;
  /** Filter predicate over catalog groups, or `owners`. */
  audience?: JsonValue;
  /** Series to walk before this one, as written. */
  prerequisites: string[];
  /** Series to walk after this one, as written. */
  next?: string;
  /** Texts above and below the map of a series. */
  bands?: MapBands;
  /** Versions that the text was tried with, as written. */
  verifiedAgainst: string[];
  /** Links and images of the body, in their order. */
  links: DocumentLink[];
  /** Headings of the body, in their order. */
  headings: Heading[];
  /** Ids besides those of headings that links may lead to; absent where there are none. */
  anchors?: string[];
  /** True where the body has no text; absent otherwise. */
  blank?: true;
}
