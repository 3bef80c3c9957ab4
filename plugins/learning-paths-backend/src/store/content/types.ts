import {
  Diagnostic,
  Level,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  AssetFile,
  Document,
  Heading,
  LibraryDocument,
  ShownFile,
  SlicedWork,
} from '@learning-paths/content';
import { ExternalState } from '../external/types';

/** A parsed document without its body, which stays in the database until it is rendered. */
export type DocumentFacts = LibraryDocument;

/** A guide as reviews and cards look at it, wherever its text is. */
export interface GuideFacts {
  /** A document's path; else `techdocs:component:default/x/page`, or a URL. */
  path: string;
  title: string;
  description?: string;
  /** Absent where the text is not ours to read, or could not be read yet. */
  digest?: string;
  /** Whole minutes of reading, where the text is known. */
  minutes?: number;
  level?: Level;
  tags: string[];
  owner?: string;
  revision?: number;
  changeNote?: string;
  reviewInterval?: string;
  audience?: unknown;
  /**
   * False for an external page that does not exist or was never read: nobody can attest to
   * it, so nobody is expected to.
   */
  isReviewable?: boolean;
}

/** A document that is being served. */
export interface StoredDocument {
  facts: DocumentFacts;
  guideId?: string;
  /** When the text last changed. */
  changedAt?: Date;
  /** When we saw the guide for the first time. */
  firstSeenAt?: Date;
}

/** Everything that readers are shown, at one moment. */
export interface StoredSnapshot {
  version: SnapshotVersion;
  /** In the order of the sources, then by file. */
  documents: StoredDocument[];
  /** In the order of the sources, then by file. */
  assets: AssetFile[];
  /** Of single files and of sources; rules over the whole tree are applied by the reader. */
  diagnostics: Diagnostic[];
  /** What is known of the external targets. */
  external: ExternalState;
}

/** Names one state of all content. */
export interface SnapshotVersion {
  /** Random name of the database. */
  epoch: string;
  number: number;
}

/** What is known of a source before it is read. */
export interface SourceState {
  /** Raised by every commit. */
  version: number;
  fingerprint?: string;
  etag?: string;
  /** Hash by file, of documents and assets. */
  hashes: Map<string, string>;
  /** Last good documents by file, as far as their digests go. */
  texts: Map<string, StoredText>;
  /** Problems of the source as a whole. */
  diagnostics: Diagnostic[];
}

/** What the digest of a stored document is made of. */
export interface StoredText {
  path: string;
  digest: string;
  /** Absent where an earlier release read the document. */
  textDigest?: string;
  /** Targets of images, as written. */
  imageTargets: string[];
  /** The files that it shows, as they were stored with it. */
  shown: ShownFile[];
}

/** How the last refreshes of a source went. */
export interface SourceHealth {
  id: string;
  documents: number;
  lastAttempt?: Date;
  lastSuccess?: Date;
  failingSince?: Date;
  lastError?: string;
}

/** A Markdown file that changed: read and parsed. */
export interface ChangedDocument {
  file: string;
  hash: string;
  diagnostics: Diagnostic[];
  /** Absent where the file has errors: the last good document stays. */
  document?: Document;
  /** Files that it shows. */
  shown?: ShownFile[];
  /** Which earlier digests are of the same text. */
  succeeds?: DigestMove;
}

/** A rule for digests that moved, and the text did not. */
export interface DigestMove {
  /** What the first rule makes of the text, whoever recorded that. */
  former: string;
  /** What is stored of a file that is the same byte by byte. */
  stored?: string;
  /** What the present rule makes of it, with the files that were stored with it. */
  to: { digest: string; files: ShownFile[] };
}

/** A document that stayed as it is, while files moved that it shows. */
export interface Redigested {
  file: string;
  digest: string;
  shown: ShownFile[];
}

/** An image or file that changed. */
export interface ChangedAsset {
  file: string;
  path: string;
  hash: string;
  contentType: string;
  data: Buffer;
}

/** The difference between a source and what is stored of it. */
export interface SourceChange {
  sourceId: string;
  /** Version of the source's state that the difference was made against. */
  baseVersion: number;
  fingerprint: string;
  etag?: string;
  /** Problems of the source as a whole. */
  diagnostics: Diagnostic[];
  documents: ChangedDocument[];
  redigested?: Redigested[];
  assets: ChangedAsset[];
  removed: string[];
}

/** What identity looks at in a live document. */
export interface IdentityDocument {
  source: string;
  file: string;
  path: string;
  aliases: string[];
  /** `id` of the front matter. */
  stableId?: string;
  digest: string;
  lastmod?: string;
  revision?: number;
  /** The guide that the document was in the last snapshot. */
  guideId?: string;
}

/** What identity knows of a guide. */
export interface KnownGuide {
  guideId: string;
  /** The source that it is of, or was of last; unknown for some that are long gone. */
  source?: string;
  /** Unique in its source. */
  stableId?: string;
  mergedInto?: string;
  digest?: string;
  revision?: number;
  changedAt?: Date;
  currentRef?: string;
  /** The one that it had last comes last. */
  formerRefs: string[];
}

/** What identity decides. Guides that nothing happened to are not named. */
export interface IdentityChange {
  created: {
    guideId: string;
    ref: string;
    source: string;
    stableId?: string;
  }[];
  pathMoved: { guideId: string; ref: string }[];
  merged: { guideId: string; into: string }[];
  /** Guides whose `id` is another now, or none. */
  named: { guideId: string; stableId?: string }[];
  /** Guides that are of another source now. */
  takenOver: { guideId: string; source: string }[];
  /** Guides whose live text is another than before. */
  changed: { guideId: string; digest: string; lastmod?: string }[];
  /** Which guide each live document is. */
  documents: { source: string; file: string; guideId: string }[];
}

/** Decides identities; pure, so that it can run inside the transaction, and in steps. */
export type IdentityRule = (input: {
  /** In the order of the sources; two may claim one path. */
  documents: IdentityDocument[];
  guides: KnownGuide[];
}) => SlicedWork<IdentityChange>;

/** A difference, and what is to be known to apply it. */
export interface CommitOptions {
  change: SourceChange;
  sourceOrder: string[];
  identify: IdentityRule;
}

/** Content: snapshot, documents, assets, identities. */
export interface ContentStore {
  /** Cheap: one row. */
  currentVersion(): Promise<SnapshotVersion>;
  /** Everything of one version; bodies and bytes stay behind. */
  loadSnapshot(options: { sourceOrder: string[] }): Promise<StoredSnapshot>;
  loadBody(options: {
    source: string;
    file: string;
    digest: string;
  }): Promise<string | undefined>;
  /** The files that the document with this digest shows. */
  loadShownFiles(options: {
    source: string;
    file: string;
    digest: string;
  }): Promise<ShownFile[]>;
  loadAsset(options: {
    source: string;
    file: string;
  }): Promise<{ contentType: string; data: Buffer; hash: string } | undefined>;
  /** Current path of the guide that once had this one. */
  findCurrentPath(options: { ref: string }): Promise<string | undefined>;

  loadSource(options: { sourceId: string }): Promise<SourceState>;
  /**
   * Applies a difference in one short transaction, decides identities over all
   * sources, and raises the snapshot number.
   *
   * @throws ConflictError when the source was committed by someone else meanwhile
   */
  commit(options: CommitOptions): Promise<void>;
  /** The source was read and is as stored. */
  recordUnchanged(options: { sourceId: string }): Promise<void>;
  recordFailure(options: { sourceId: string; error: string }): Promise<void>;
  /** Ids of all sources that there are, or were. */
  listKnownSources(): Promise<Set<string>>;
  /**
   * Forgets sources that are no longer configured; identities stay, and ids.
   *
   * @param options - `formerIds` are remembered as ids of sources that were
   */
  retainSources(options: {
    sourceIds: string[];
    formerIds?: string[];
  }): Promise<void>;
  listSources(): Promise<SourceHealth[]>;
}

/** Names one rendering: equal text at two paths may link elsewhere. */
export interface RenderKey {
  path: string;
  digest: string;
  resolution: string;
  renderer: string;
}

/** A guide as HTML. */
export interface Rendering {
  html: string;
  headings: Heading[];
  text: string;
  /** When rendering took too long, so that the page is as it is written. */
  plainSince?: Date;
}

/** Cache of renderings. */
export interface RenderStore {
  get(key: RenderKey): Promise<Rendering | undefined>;
  /** Keeps this rendering, and drops those that the path had with another key. */
  put(key: RenderKey, rendering: Rendering): Promise<void>;
  /** Drops renderings of paths that no document has any more. */
  prune(): Promise<void>;
}
