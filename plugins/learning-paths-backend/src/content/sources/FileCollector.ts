import { InputError } from '@backstage/errors';
import { Diagnostic } from '@learning-paths/backstage-plugin-learning-paths-common';
import { FileSelection } from '@learning-paths/content';
import { refreshLimits } from './limits';
import { SourceFile } from './types';

/** Collects the files of a source that are taken, until it turns out to hold too much. */
export class FileCollector {
  /** Decides which files are taken. */
  readonly selection: FileSelection;
  readonly #files = new Map<string, SourceFile>();
  #tooMuch: InputError | undefined;

  constructor(options: {
    source: string;
    /** Called once, as soon as the source turns out to hold too much: reading on is in vain. */
    onTooMuch?: (error: InputError) => void;
  }) {
    const { source, onTooMuch } = options;
    this.selection = new FileSelection({
      source,
      maxDiagnostics: refreshLimits.diagnostics,
      onTooMuch: reason => {
        this.#tooMuch = new InputError(
          `The content source '${source}' ${reason}; point it at a smaller folder`,
        );
        // Whoever still holds this is not to hold the files too.
        this.#files.clear();
        onTooMuch?.(this.#tooMuch);
      },
    });
  }

  /** Takes a file that the selection wanted. */
  add(file: string, content: Buffer): void {
    if (this.selection.takes(file, content)) {
      this.#files.set(file, { file, content });
    }
  }

  /**
   * @throws InputError when the source holds more than is taken of one source
   */
  finish(): { files: SourceFile[]; diagnostics: Diagnostic[] } {
    if (this.#tooMuch) {
      throw this.#tooMuch;
    }
    return {
      files: [...this.#files.values()].sort((a, b) =>
        a.file < b.file ? -1 : 1,
      ),
      diagnostics: this.selection.finish(),
    };
  }
}
