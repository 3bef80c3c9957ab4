import { limits } from './limits';
import { oneLine } from './oneLine';
import { optionalMember } from './optionalMembers';

/**
 * How bad a problem in content is: an `error` keeps something from readers, a `warning` shows it
 * otherwise than meant, an `info` is good to know.
 *
 * @public
 */
export type Severity = 'error' | 'warning' | 'info';

/**
 * A problem in content that its author can act on.
 *
 * @public
 */
export interface Diagnostic {
  /** How bad it is. */
  severity: Severity;
  /** Kebab case; those of this library are keys of {@link diagnosticCodes}. */
  code: string;
  /** Id of the content source. */
  source: string;
  /** POSIX path relative to the source's root. */
  file: string;
  /** 1-based line in the file. */
  line?: number;
  /** 1-based column in the file. */
  column?: number;
  /** What is wrong, and why it matters. */
  message: string;
  /** How to mend it. */
  hint?: string;
}

/**
 * The catalogue of diagnostic codes: what each one means, in one line.
 *
 * @public
 */
export const diagnosticCodes = {
  'file-lfs': 'A file is a pointer of Git LFS, and not the file itself',
  'document-too-large': 'The file is larger than the library reads',
  'too-slow': 'Reading the file took too long, or too much memory',
  'unreadable-document': 'Reading the file failed',
  'empty-document': 'The file has neither front matter nor text',
  'invalid-encoding': 'The file is not valid UTF-8',
  'control-characters': 'The file has control characters, which were replaced',
  'front-matter-unclosed': 'Front matter has no closing delimiter',
  'front-matter-late': 'Front matter does not start the file',
  'front-matter-language': 'Front matter is in a language that is not read',
  'front-matter-syntax': 'Front matter is not valid YAML or TOML',
  'front-matter-not-mapping': 'Front matter is not a list of keys and values',
  'front-matter-duplicate-key': 'A key occurs twice; the last one counts',
  'front-matter-limit': 'Front matter is larger or deeper than allowed',
  'front-matter-blanks': 'Non-breaking blanks in front matter were replaced',
  'leading-rule': 'The file starts with a rule that is not front matter',
  'title-missing': 'The document has no title',
  'field-shape': 'A known key has a value that cannot be used',
  'owner-shape': 'The owner is not an entity ref',
  'tag-shape': 'A tag does not have the shape of a catalog tag',
  'invalid-applies-to':
    'The "appliesTo" is not a filter predicate that content may have',
  'invalid-audience':
    'The "audience" is neither a filter predicate that content may have nor "owners"',
  'structure-shape': 'The structure of a series cannot be read',
  'structure-limit':
    'The structure of a series is larger or deeper than allowed',
  'map-shape':
    'The area, icon or colour of a section or a band of the map cannot be used',
  'step-empty': 'A step has neither a source nor pages',
  'weight-shape': 'A weight is not a number',
  'weight-duplicate': 'Two steps beside each other have the same weight',
  'weight-missing': 'A step has no weight, though its neighbours have one',
  'shortcode-unknown': 'A shortcode is not known; its inner text is kept',
  'shortcode-include': 'A shortcode includes another file, which is not read',
  'shortcode-unbalanced': 'A shortcode is opened or closed only',
  'shortcode-limit': 'The document has more shortcodes than allowed',
  'body-limit': 'A part of the text passes a limit and is shown as it is',
  'diagram-without-title': 'A diagram says nothing to those who cannot see it',
  'illegible-diagram': 'The labels of a diagram would be too small to read',
  'duplicate-path': 'Two files claim the same path',
  'foreign-path': 'A file is where another source is mounted',
  'foreign-alias': 'An alias is where another source is mounted',
  'duplicate-alias': 'An alias is claimed twice, or a document has its path',
  'duplicate-slug': 'Two series claim the same slug',
  'duplicate-id': 'Several documents claim the same id',
  'unresolved-source': 'A step leads to nothing',
  'source-is-series': 'A step leads to a series',
  'title-differs': "A step's title differs from the guide's",
  'path-case': 'A path is found only when upper and lower case are ignored',
  'orphan-guide': 'A guide is in no series',
  'broken-link': 'A link leads to nothing',
  'broken-image': 'An image does not exist',
  'broken-anchor': 'A link names a heading that its page does not have',
  'remote-image': 'An image of another site is shown as a link',
  'unresolved-series': 'A series named in prerequisites or next does not exist',
  'too-many-diagnostics': 'A file has more diagnostics than are kept',
} as const;

/**
 * A key of {@link diagnosticCodes}.
 *
 * @public
 */
export type DiagnosticCode = keyof typeof diagnosticCodes;

/** What a reporter adds to a finding: everything but the file. */
export type Finding = Omit<Diagnostic, 'source' | 'file' | 'code'> & {
  code: DiagnosticCode;
};

/** Collects the diagnostics of one file, up to the limit. */
export class Reporter {
  readonly #origin: { source: string; file: string };
  readonly #found: Diagnostic[] = [];
  #dropped = 0;

  constructor(origin: { source: string; file: string }) {
    this.#origin = origin;
  }

  add(finding: Finding): void {
    // Errors are always kept: without one a dropped document is unexplained.
    if (
      this.#found.length >= limits.diagnosticsPerFile &&
      finding.severity !== 'error'
    ) {
      this.#dropped += 1;
      return;
    }
    this.#found.push({
      severity: finding.severity,
      code: finding.code,
      source: this.#origin.source,
      file: this.#origin.file,
      ...optionalMember('line', finding.line),
      ...optionalMember('column', finding.column),
      message: finding.message,
      ...optionalMember('hint', finding.hint),
    });
  }

  /** The diagnostics by line, those without a line first. */
  list(): Diagnostic[] {
    const sorted = [...this.#found].sort(
      (a, b) =>
        (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    );
    if (this.#dropped > 0) {
      sorted.push({
        severity: 'info',
        code: 'too-many-diagnostics',
        ...this.#origin,
        message: `${this.#dropped} more problems of this file are not listed.`,
        hint: 'Mend the ones above and check again.',
      });
    }
    return sorted;
  }
}

/** An author's text in a message: short, on one line, in quotes. */
export function quote(text: string): string {
  const line = oneLine(text);
  return `"${line.length > 80 ? `${line.slice(0, 77)}…` : line}"`;
}
