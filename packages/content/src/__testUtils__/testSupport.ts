import { Document } from '../document/Document';
import { parseDocument } from '../document/parseDocument';
import { buildLibrary } from '../library/buildLibrary';
import { Library } from '../library/Library';
import { AssetFile } from '../library/types';
import {
  renderDocument,
  RenderOptions,
  RenderResult,
} from '../render/renderDocument';
import { Diagnostic } from '../util/diagnostics';
import { optionalMember } from '../util/optionalMembers';

/** Parses a text as the file of a test. */
export function parseText(
  text: string | Uint8Array,
  file = 'guides/a.md',
  options: { source?: string; mountAt?: string } = {},
): { document?: Document; diagnostics: Diagnostic[] } {
  const content = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  return parseDocument({ source: 'test', file, content, ...options });
}

/** Parses a text that must give a document. */
export function documentOf(
  text: string | Uint8Array,
  file?: string,
  options?: { source?: string; mountAt?: string },
): Document {
  const { document, diagnostics } = parseText(text, file, options);
  if (!document) {
    throw new Error(`No document: ${JSON.stringify(diagnostics)}`);
  }
  return document;
}

/** Files that are no documents, at these paths. */
export function assetsOf(
  paths: readonly string[],
  source = 'test',
): AssetFile[] {
  return paths.map(path => ({ source, file: path.slice(1), path }));
}

/** Builds a library from texts by file name. */
export function libraryOf(
  files: { [file: string]: string },
  assets: readonly string[] = [],
  imageHosts: readonly string[] = [],
): Library {
  return buildLibrary({
    documents: Object.entries(files).map(([file, text]) =>
      documentOf(text, file),
    ),
    assets: assetsOf(assets),
    imageHosts,
  });
}

/** What is around a body that is rendered. */
export interface RenderBodyOptions {
  title?: string;
  /** Paths of files that are no documents. */
  assets?: readonly string[];
  imageHosts?: readonly string[];
  /** Other documents, by file name. */
  others?: { [file: string]: string };
  shortcodes?: RenderOptions['shortcodes'];
}

/** Renders a body with all that a library of this document alone knows. */
export function renderBody(
  body: string,
  options: RenderBodyOptions = {},
): RenderResult {
  const document = documentOf(
    `---\ntitle: ${options.title ?? 'Test'}\n---\n${body}`,
  );
  const others = Object.entries(options.others ?? {}).map(([file, text]) =>
    documentOf(text, file),
  );
  const library = buildLibrary({
    documents: [document, ...others],
    assets: assetsOf(options.assets ?? []),
  });
  return renderDocument({
    document,
    resolve: target => library.resolve(target, document),
    ...optionalMember('imageHosts', options.imageHosts),
    shortcodes: options.shortcodes,
  });
}

/** The codes of diagnostics, sorted. */
export function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => code).sort();
}

/** A series with a structure that is given as YAML. */
export function seriesOf(structure: string): string {
  return `---\ntitle: S\nstructure:\n${structure}\n---\n`;
}

// A guard against hanging, not a benchmark: machines differ.
const hangs = 5000;

/** Runs something that must not hang. */
export function quickly<T>(run: () => T): T {
  const start = performance.now();
  const result = run();
  expect(performance.now() - start).toBeLessThan(hangs);
  return result;
}
