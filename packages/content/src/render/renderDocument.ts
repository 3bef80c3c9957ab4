import { ShortcodeNames } from '../dialects/hugo/shortcodeNames';
import { remoteImageFinding } from '../targets/remoteImages';
import { ResolvedTarget } from '../targets/ResolvedTarget';
import { Diagnostic, Reporter } from '../util/diagnostics';
import { sha256 } from '../util/sha256';
import { plainTextOf } from './html/plainTextOf';
import { sanitise } from './html/sanitise';
import { unsafeHtml } from './html/unsafeHtml';
import { Heading } from './markdown/Heading';
import { parseMarkdown } from './markdown/parseMarkdown';

/**
 * What a rendered page depends on besides its text and targets. Raised by
 * hand whenever the same text would give other HTML.
 *
 * @public
 */
export const rendererVersion: string = '9';

/**
 * A document as far as rendering needs it.
 *
 * @public
 */
export interface RenderableDocument {
  /** Id of its content source. */
  source: string;
  /** POSIX path relative to the source's root. */
  file: string;
  /** Where it is in the shared path space. */
  path: string;
  /** A first heading that repeats it is left out. */
  title?: string;
  /** Markdown after the front matter, with `\n` line endings. */
  body: string;
  /** 1-based line of the body's first line in the file. */
  bodyLine: number;
}

/**
 * What to render, and where its targets lead.
 *
 * @public
 */
export interface RenderOptions {
  /** What to render. */
  document: RenderableDocument;
  /** Resolves a target as written, usually by {@link LibraryContent.resolve}. */
  resolve: (target: string, kind: 'link' | 'image') => ResolvedTarget;
  /** Hosts whose images may be loaded by readers' browsers; none if absent. */
  imageHosts?: readonly string[];
  /** As in {@link parseDocument}. */
  shortcodes?: ShortcodeNames;
}

/**
 * A rendered page.
 *
 * @public
 */
export interface RenderResult {
  /** Safe to show: sanitised, no classes or attributes of authors but ids, which are unique. */
  html: string;
  /** Headings of the page, in their order; their ids are those in the HTML. */
  headings: Heading[];
  /** Plain text for search, white space collapsed. */
  text: string;
  /** What only rendering tells; see {@link parseDocument} for the rest. */
  diagnostics: Diagnostic[];
}

/**
 * Renders a document's Markdown. Never throws for any text; what cannot be
 * read is shown as it is written.
 *
 * @public
 */
export function renderDocument(options: RenderOptions): RenderResult {
  const { document, resolve, imageHosts = [], shortcodes } = options;
  const reporter = new Reporter({
    source: document.source,
    file: document.file,
  });
  const { title } = document;
  const parsed = parseMarkdown(document.body, { title, shortcodes });
  const remote = new Set<string>();
  const html = sanitise(unsafeHtml(parsed), {
    trust: parsed.environment.trust,
    code: parsed.environment.code,
    ids: [
      ...parsed.environment.headings.map(({ id }) => id),
      ...parsed.environment.noteIds,
    ],
    resolver: {
      resolve,
      imageHosts: new Set(imageHosts.map(host => host.toLowerCase())),
      onRemoteImage: url => remote.add(url),
    },
  });
  for (const url of remote) {
    reporter.add(remoteImageFinding(url));
  }
  return {
    html,
    headings: [...parsed.environment.headings],
    text: plainTextOf(html),
    diagnostics: reporter.list(),
  };
}

/**
 * Digest of all that a document's links and images lead to: together with its
 * text and {@link rendererVersion} it settles the HTML.
 *
 * @param resolved - The document's links, resolved in their order.
 * @returns 64 hex digits.
 * @public
 */
export function resolutionHash(
  resolved: ReadonlyMap<string, ResolvedTarget>,
): string {
  return sha256(
    [...resolved].map(entry => `${JSON.stringify(entry)}\n`).join(''),
  );
}
