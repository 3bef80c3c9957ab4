/**
 * Reads Markdown files into learning paths, guides and diagnostics, and
 * renders guides. Pure functions: files in, values out.
 *
 * Its rooms, each of which imports those before it only:
 *
 * - `util`: what all rooms use: limits, diagnostics, work in slices
 * - `files`: kinds, limits, names and paths of files, and which ones of a source are
 *   taken
 * - `front-matter`: delimiters, YAML and TOML, and the values that its keys may have
 * - `targets`: what links and steps lead to, as far as it is outside of the content
 * - `diagrams`: the sizes of Mermaid diagrams, and which of them cannot be read
 * - `dialects`: the syntax of a site's tool beside Markdown, such as the shortcodes of
 *   Hugo
 * - `render`: Markdown to links and headings (`markdown`, `scan`) and to sanitised
 *   HTML (`html`)
 * - `document`: a file to a document or diagnostics; its digest and reading time
 * - `difference`: what is another in one text than in an earlier one
 * - `library`: documents to series with resolved steps, and what is wrong between them
 * - `worker`: the threads that do all that with a deadline
 *
 * @packageDocumentation
 */

export { diagnosticCodes } from './util/diagnostics';
export type { Diagnostic, DiagnosticCode, Severity } from './util/diagnostics';
export type { JsonValue } from './util/json';
export { limits } from './util/limits';
export { mapInSlices, runAtOnce, runInSlices } from './util/slicedWork';
export type { SlicedWork } from './util/slicedWork';
export { Turns } from './util/turns';

export { fileKind, isHidden } from './files/fileKinds';
export type { FileKind } from './files/fileKinds';
export { fileDiagnosticCodes, fileRefusals } from './files/fileRefusals';
export type { FileRefusal } from './files/fileRefusals';
export { FileSelection } from './files/FileSelection';
export type { FileSelectionOptions } from './files/FileSelection';
export { fileSystemReason } from './files/fileSystemReason';
export { assetPath, documentPath } from './files/paths';
export { selectFiles } from './files/selectFiles';
export type { SelectedFile, SelectFilesOptions } from './files/selectFiles';
export { sourceLimits } from './files/sourceLimits';

export { readDuration } from './front-matter/duration';
export type { Duration } from './front-matter/duration';
export {
  isPredicateField,
  predicateFields,
  predicateProblem,
} from './front-matter/predicates';

export { externalGuideOf, guideRefOf } from './targets/externalTargets';
export type { ExternalTarget } from './targets/externalTargets';
export type { ResolvedTarget } from './targets/ResolvedTarget';

export { isKnownShortcode } from './dialects/hugo/shortcodeNames';
export type { ShortcodeNames } from './dialects/hugo/shortcodeNames';

export type { Heading } from './render/markdown/Heading';
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
export type { DocumentLink } from './render/scan/links';

export { catalogTagOf } from './document/catalogTags';
export { formerDigestOf } from './document/digest/formerDigest';
export {
  digestOf,
  digestParts,
  digestVersion,
  digestWith,
  normalisedAs,
} from './document/digest/guideDigest';
export type { DigestParts, ShownFile } from './document/digest/guideDigest';
export { normalise } from './document/digest/normalise';
export type { Document } from './document/Document';
export {
  concernColours,
  concernIcons,
  sectionAreas,
} from './document/mapFields';
export type { MapBands, SectionLook } from './document/mapFields';
export { parseDocument } from './document/parseDocument';
export type {
  ParseDocumentOptions,
  ParseDocumentResult,
} from './document/parseDocument';
export { readingMinutes } from './document/readingTime';
export type { PlainPage } from './document/readPublishedPage';
export type { StructureEntry } from './document/StructureEntry';

export type { TextHunk, TextSegment } from './difference/lines';
export type { CompareProseOptions } from './difference/prose/compareProse';
export type {
  BlockChange,
  ImageName,
  Prose,
  ProseAttribute,
  ProseBlock,
  ProseBlockBase,
  ProseCell,
  ProseChange,
  ProseLine,
  ProsePart,
  ProsePlace,
  ProseRow,
  ProseRun,
  ProseSection,
  ProseStyle,
} from './difference/prose/Prose';

export { buildLibrary, libraryInSlices } from './library/buildLibrary';
export { externalSteps } from './library/externalSteps';
export type { ExternalStep } from './library/externalSteps';
export type {
  Library,
  LibraryContent,
  LibraryInput,
  VisibleLibrary,
} from './library/Library';
export { Mounts, pathKey } from './library/Mounts';
export type { Mount } from './library/Mounts';
export { pathWinners } from './library/pathWinners';
export type { PathClaim } from './library/pathWinners';
export type { ReferringDocument } from './library/Resolver';
export { shownFiles } from './library/shownFiles';
export type {
  AssetFile,
  LibraryDocument,
  LibrarySeries,
  ResolvedStep,
  Visibility,
} from './library/types';

export type {
  ContentPool,
  DifferenceOptions,
  PageTextOptions,
  ParsedFile,
  ParseFilesOptions,
  PoolRendering,
  ProseOptions,
  RenderPageOptions,
} from './worker/ContentPool';
export { DefaultContentPool } from './worker/DefaultContentPool';
export type { ContentPoolOptions } from './worker/DefaultContentPool';
export type { PublishedText } from './worker/tasks';
export { PoolClosedError } from './worker/WorkerThreads';
