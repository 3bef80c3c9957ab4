import { ShortcodeNames } from '../dialects/hugo/shortcodeNames';
import { decodeText } from '../files/decodeText';
import { isLfsPointer } from '../files/fileKinds';
import { fileRefusals } from '../files/fileRefusals';
import {
  documentPath,
  isIndexFile,
  lastSegment,
  parentOf,
  withoutExtension,
} from '../files/paths';
import { FieldReader } from '../front-matter/FieldReader';
import { SplitFile, splitFrontMatter } from '../front-matter/splitFrontMatter';
import { scanBody } from '../render/scan/scanBody';
import { Diagnostic, quote, Reporter } from '../util/diagnostics';
import { limits } from '../util/limits';
import { optionalMember, withoutUndefined } from '../util/optionalMembers';
import { formerDigestOf } from './digest/formerDigest';
import { digestParts, digestWith } from './digest/guideDigest';
import { Document } from './Document';
import { readMetadata } from './metadata';
import { readingMinutes } from './readingTime';
import { parseStructure } from './structure';
import { StructureEntry } from './StructureEntry';

/**
 * A file to read, and what reading it depends on.
 *
 * @public
 */
export interface ParseDocumentOptions {
  /** Id of the content source. */
  source: string;
  /** POSIX path relative to the source's root. */
  file: string;
  /** Prefix of the paths of the source, `/` when absent. */
  mountAt?: string;
  /** The file's bytes. */
  content: Uint8Array;
  /** What predicates may name besides {@link predicateFields}. */
  predicateFields?: readonly string[];
  /** What the site calls the shortcodes that we know. */
  shortcodes?: ShortcodeNames;
}

/**
 * A document, or what is wrong with its file.
 *
 * @public
 */
export interface ParseDocumentResult {
  /** Absent only where at least one diagnostic is an error. */
  document?: Document;
  /** What is wrong with the file, by line; those without a line first. */
  diagnostics: Diagnostic[];
}

/**
 * Reads one Markdown file. Never throws: what is wrong is a diagnostic.
 *
 * @public
 */
export function parseDocument(
  options: ParseDocumentOptions,
): ParseDocumentResult {
  const { source, file, content } = options;
  const reporter = new Reporter({ source, file });
  if (content.byteLength > limits.documentBytes) {
    reporter.add({
      severity: 'error',
      code: 'document-too-large',
      message: `The file has ${content.byteLength} bytes; more than ${limits.documentBytes} are not read.`,
      hint: 'Split it into several documents, and keep data in files of their own.',
    });
    return { diagnostics: reporter.list() };
  }
  if (isLfsPointer(content)) {
    reporter.add({ ...fileRefusals.lfsPointer(), line: 1 });
    return { diagnostics: reporter.list() };
  }
  const text = decodeText(content, reporter);
  const split = splitFrontMatter(text, reporter);
  const document = split && assemble({ ...options, split, reporter });
  return { ...(document ? { document } : {}), diagnostics: reporter.list() };
}

function assemble(
  options: Omit<ParseDocumentOptions, 'content'> & {
    split: SplitFile;
    reporter: Reporter;
  },
): Document | undefined {
  const { source, file, mountAt, predicateFields, split, reporter } = options;
  const { shortcodes } = options;
  const fields = new FieldReader(split, reporter);
  const structure = readStructure(fields, split, reporter);
  if (structure === 'unreadable') {
    return undefined;
  }
  const { body, bodyLine } = split;
  const path = documentPath({
    file,
    ...optionalMember('mountAt', mountAt),
  });
  const written = fields.text('title') ?? fields.text('linkTitle');
  const scan = scanBody({
    body,
    bodyLine,
    title: written,
    shortcodes,
    reporter,
  });
  const title = written ?? scan.leadingTitle ?? humanised(file);
  if (written === undefined) {
    reportTitle({
      title,
      split,
      fromHeading: scan.leadingTitle !== undefined,
      reporter,
    });
  }
  const duration = writtenMinutes(fields);
  const parts = digestParts({ title, body }, scan.images);
  return withoutUndefined<Document>({
    path,
    source,
    file,
    title,
    linkTitle: fields.text('linkTitle'),
    body,
    bodyLine,
    digest: digestWith(parts, []),
    ...parts,
    formerDigest: formerDigestOf({ title, body }),
    minutes: duration ?? readingMinutes(body),
    structure,
    ...readMetadata(fields, { path, file, mountAt }, predicateFields),
    links: scan.links,
    headings: scan.headings,
    anchors: scan.anchors.length > 0 ? scan.anchors : undefined,
    ...(body.trim() === '' ? { blank: true } : {}),
  });
}

function readStructure(
  fields: FieldReader,
  split: SplitFile,
  reporter: Reporter,
): StructureEntry[] | undefined | 'unreadable' {
  const value = fields.value('structure');
  const line = split.lineOf('structure');
  if (value === undefined || (Array.isArray(value) && value.length === 0)) {
    if (!fields.has('structure')) {
      return undefined;
    }
    reporter.add({
      severity: 'warning',
      code: 'structure-shape',
      ...optionalMember('line', line),
      message: 'The structure has no steps, so the series is shown empty.',
      hint: 'Write "- title: …" and "source: …" for each step below it, or remove the key.',
    });
    return [];
  }
  return (
    parseStructure({
      value,
      ...optionalMember('line', line),
      positionOf: split.positionOf,
      reporter,
    }) ?? 'unreadable'
  );
}

function writtenMinutes(fields: FieldReader): number | undefined {
  const duration = fields.duration('duration');
  return duration && Math.max(1, Math.ceil(duration.milliseconds / 60_000));
}

function reportTitle(options: {
  title: string;
  split: SplitFile;
  fromHeading: boolean;
  reporter: Reporter;
}): void {
  const { title, split, fromHeading, reporter } = options;
  const empty =
    split.body.trim() === '' && Object.keys(split.data).length === 0;
  if (empty) {
    reporter.add({
      severity: 'info',
      code: 'empty-document',
      line: 1,
      message: `The file is empty; it is shown as an empty page ${quote(
        title,
      )}.`,
      hint: 'Write the page, mark it "draft: true", or remove the file.',
    });
    return;
  }
  reporter.add({
    severity: fromHeading ? 'info' : 'warning',
    code: 'title-missing',
    line: 1,
    message: `The document has no title; ${
      fromHeading ? 'its first heading' : "its file's name"
    } is used: ${quote(title)}.`,
    hint: 'Add "title: …" to the front matter.',
  });
}

function humanised(file: string): string {
  const plain = withoutExtension(file);
  const name = isIndexFile(file)
    ? lastSegment(parentOf(`/${plain}`))
    : lastSegment(plain);
  const words = name.replace(/[-_.\s]+/g, ' ').trim();
  return words === '' ? 'Home' : words[0].toUpperCase() + words.slice(1);
}
