import { Heading } from '../render/markdown/Heading';
import { DocumentLink } from '../render/scan/links';
import { JsonValue } from '../util/json';
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
