/**
 * Reads Markdown files into learning paths, guides and diagnostics, and
 * renders guides. Pure functions: files in, values out.
 *
 * @packageDocumentation
 */

export { diagnosticCodes } from './diagnostics';
export type { Diagnostic, DiagnosticCode, Severity } from './diagnostics';
export type { TextHunk, TextSegment } from './difference';
export {
  digestOf,
  digestVersion,
  digestWith,
  normalisedAs,
} from './digest/digest';
export type { DigestParts, ShownFile } from './digest/digest';
export { formerDigestOf } from './digest/former';
export { normalise } from './digest/normalise';
export { shownFiles } from './digest/shownFiles';
export { parseDocument } from './document';
export { TakenFiles } from './TakenFiles';
export { readDuration } from './duration';
export type { Duration } from './duration';
export { guideElsewhere, guideRefOf, outsideSteps } from './elsewhere';
export type { OutsideStep, OutsideTarget } from './elsewhere';
export {
  fileDiagnosticCodes,
  fileKind,
  fileRefusals,
  isHidden,
  isLfsPointer,
  isPlainPath,
  pathRefusal,
  sizeLimit,
  sourceLimits,
} from './fileKinds';
export type { FileKind } from './fileKinds';
export { buildLibrary, libraryInSteps } from './library';
export type {
  Library,
  LibraryContent,
  LibraryInput,
  SeenLibrary,
} from './library';
export { limits } from './limits';
export { keyOf, Mounts } from './mounts';
export type { Mount } from './mounts';
export { assetPath, documentPath } from './paths';
export { catalogTagOf } from './shapes';
export type { PlainPage } from './pageText';
export type { PublishedText } from './worker/tasks';
export { pathWinners } from './pathIndex';
export type { PathClaim } from './pathIndex';
export {
  isPredicateField,
  predicateFields,
  predicateProblem,
} from './predicates';
export { readingMinutes } from './readingTime';
export { isKnownShortcode } from './shortcodes/names';
export type { ShortcodeNames } from './shortcodes/names';
export { renderDocument, rendererVersion, resolutionHash } from './render';
export type { RenderOptions, RenderResult } from './render';
export { settle } from './render/settled';
export type { SettledTargets, Target } from './render/settled';
export { Turns } from './turns';
export { atOnce, inSlices, mapped } from './slices';
export type { Steps } from './slices';
export type {
  AssetFile,
  Document,
  DocumentLink,
  Heading,
  JsonValue,
  LibraryDocument,
  LibrarySeries,
  ResolvedStep,
  ResolvedTarget,
  Sight,
  StructureEntry,
} from './types';
export type {
  ContentPool,
  ParsedFile,
  PoolRendering,
} from './worker/ContentPool';
export { DefaultContentPool } from './worker/DefaultContentPool';
export { PoolClosedError } from './worker/Threads';
