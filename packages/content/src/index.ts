/**
 * Reads Markdown files into learning paths, guides and diagnostics, and
 * renders guides. Pure functions: files in, values out.
 *
 * @packageDocumentation
 */

export { diagnosticCodes } from './util/diagnostics';
export type { Diagnostic, DiagnosticCode, Severity } from './util/diagnostics';
export type { TextHunk, TextSegment } from './document/difference';
export {
  digestOf,
  digestVersion,
  digestWith,
  normalisedAs,
} from './document/digest/guideDigest';
export type { DigestParts, ShownFile } from './document/digest/guideDigest';
export { formerDigestOf } from './document/digest/formerDigest';
export { normalise } from './document/digest/normalise';
export { shownFiles } from './library/shownFiles';
export { parseDocument } from './document/parseDocument';
export type {
  ParseDocumentOptions,
  ParseDocumentResult,
} from './document/parseDocument';
export { readDuration } from './front-matter/duration';
export type { Duration } from './front-matter/duration';
export { externalGuideOf, guideRefOf } from './targets/externalTargets';
export type { ExternalTarget } from './targets/externalTargets';
export { fileKind, isHidden } from './files/fileKinds';
export type { FileKind } from './files/fileKinds';
export { fileDiagnosticCodes, fileRefusals } from './files/fileRefusals';
export type { FileRefusal } from './files/fileRefusals';
export { FileSelection } from './files/FileSelection';
export type { FileSelectionOptions } from './files/FileSelection';
export { fileSystemReason } from './files/fileSystemReason';
export { selectFiles } from './files/selectFiles';
export type { SelectedFile, SelectFilesOptions } from './files/selectFiles';
export { sourceLimits } from './files/sourceLimits';
export { buildLibrary, libraryInSlices } from './library/buildLibrary';
export type {
  Library,
  LibraryContent,
  LibraryInput,
  VisibleLibrary,
} from './library/Library';
export { limits } from './util/limits';
export { pathKey, Mounts } from './library/Mounts';
export type { ReferringDocument } from './library/Resolver';
export type { Mount } from './library/Mounts';
export { assetPath, documentPath } from './files/paths';
export { catalogTagOf } from './document/catalogTags';
export type { PlainPage } from './document/readPublishedPage';
export type { PublishedText } from './worker/tasks';
export { pathWinners } from './library/pathWinners';
export type { PathClaim } from './library/pathWinners';
export {
  isPredicateField,
  predicateFields,
  predicateProblem,
} from './front-matter/predicates';
export { readingMinutes } from './document/readingTime';
export { isKnownShortcode } from './dialects/hugo/shortcodeNames';
export type { ShortcodeNames } from './dialects/hugo/shortcodeNames';
export {
  renderDocument,
  rendererVersion,
  resolutionHash,
} from './render/renderDocument';
export type {
  RenderableDocument,
  RenderOptions,
  RenderResult,
} from './render/renderDocument';
export { resolveTargets } from './render/renderWithTargets';
export type {
  ResolvedTargets,
  WrittenTarget,
} from './render/renderWithTargets';
export { Turns } from './util/turns';
export { runAtOnce, runInSlices, mapInSlices } from './util/slicedWork';
export type { SlicedWork } from './util/slicedWork';
export type {
  ContentPool,
  DifferenceOptions,
  PageTextOptions,
  ParsedFile,
  ParseFilesOptions,
  PoolRendering,
  RenderPageOptions,
} from './worker/ContentPool';
export { DefaultContentPool } from './worker/DefaultContentPool';
export type { ContentPoolOptions } from './worker/DefaultContentPool';
export { PoolClosedError } from './worker/WorkerThreads';
export { externalSteps } from './library/externalSteps';
export type { ExternalStep } from './library/externalSteps';
export type {
  AssetFile,
  LibraryDocument,
  LibrarySeries,
  ResolvedStep,
  Visibility,
} from './library/types';
export type { Document } from './document/Document';
export type { DocumentLink } from './render/scan/links';
export type { Heading } from './render/markdown/Heading';
export type { JsonValue } from './util/json';
export type { ResolvedTarget } from './targets/ResolvedTarget';
export type { StructureEntry } from './document/StructureEntry';
