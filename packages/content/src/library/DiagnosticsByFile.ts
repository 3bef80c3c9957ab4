import { Diagnostic, Finding, Reporter } from '../util/diagnostics';
import { LibraryDocument } from './types';

/** Diagnostics by file, each file with its own limit. */
export class DiagnosticsByFile {
  readonly #reporters = new Map<string, Reporter>();

  add(
    document: Pick<LibraryDocument, 'source' | 'file'>,
    finding: Finding,
  ): void {
    const { source, file } = document;
    const key = JSON.stringify([source, file]);
    let reporter = this.#reporters.get(key);
    if (!reporter) {
      reporter = new Reporter({ source, file });
      this.#reporters.set(key, reporter);
    }
    reporter.add(finding);
  }

  list(): Diagnostic[] {
    return [...this.#reporters.values()].flatMap(reporter => reporter.list());
  }
}
