import { InputError } from '@backstage/errors';
import { Diagnostic } from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  fileKind,
  fileRefusals,
  isPlainPath,
  sizeLimit,
  sourceLimits,
} from '@learning-paths/content';
import { refreshLimits } from './limits';
import { SourceFile } from './types';

type Refusal = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'>;

/** Why files of an archive are left out, besides the reasons that folders have too. */
export const archiveRefusals = {
  emptyOrLink: {
    severity: 'info',
    code: 'file-empty',
    message:
      'The file is empty or a symbolic link; a git host shows both alike, and neither is read.',
    hint: 'Put the file itself into the source.',
  },
  twice: {
    severity: 'warning',
    code: 'file-twice',
    message: 'The archive holds the file twice; the first one counts.',
  },
} as const;

/**
 * Decides which files of a source are taken, within its limits, and collects them.
 * Nothing that a hostile tree holds makes it throw, up to `finish`.
 */
export class FileCollector {
  readonly #source: string;
  readonly #files = new Map<string, SourceFile>();
  readonly #wanted = new Map<string, number>();
  readonly #byFoldedName = new Map<string, string>();
  readonly #diagnostics: Diagnostic[] = [];
  #bytes = 0;
  #isTooMuch = false;

  constructor(options: { source: string }) {
    this.#source = options.source;
  }

  /** Whether the file is to be read; if not, and it matters, says why in a diagnostic. */
  wants(file: string, size: number): boolean {
    if (this.#isTooMuch) {
      return false;
    }
    const kind = fileKind(file);
    if (kind.kind === 'ignored') {
      return false;
    }
    if (!isPlainPath(file)) {
      this.refuse(file, fileRefusals.strangePath());
      return false;
    }
    if (size > sizeLimit(kind)) {
      this.refuse(file, fileRefusals.tooLarge(size, sizeLimit(kind)));
      return false;
    }
    if (this.#wanted.has(file)) {
      this.refuse(file, archiveRefusals.twice);
      return false;
    }
    this.#wanted.set(file, size);
    this.#bytes += size;
    this.#isTooMuch =
      this.#wanted.size > sourceLimits.files ||
      this.#bytes > sourceLimits.totalBytes;
    return !this.#isTooMuch;
  }

  /** Takes a file that was wanted. */
  add(file: string, content: Buffer): void {
    const folded = file.toLowerCase();
    const other = this.#byFoldedName.get(folded);
    if (other) {
      this.refuse(file, fileRefusals.sameButForCase(other));
    }
    this.#byFoldedName.set(folded, file);
    this.#files.set(file, { file, content });
  }

  refuse(file: string, refusal: Refusal): void {
    this.#diagnostics.push({
      ...refusal,
      source: this.#source,
      // Control characters have no place in a database or on a screen.
      file: file.replace(/[\p{Cc}]/gu, '�').slice(0, 500),
    });
  }

  /** Bytes that the file was announced with. */
  announcedSize(file: string): number | undefined {
    return this.#wanted.get(file);
  }

  /**
   * @throws InputError when the source holds more than is taken of one source
   */
  finish(): { files: SourceFile[]; diagnostics: Diagnostic[] } {
    if (this.#isTooMuch) {
      throw new InputError(
        `The content source '${this.#source}' holds more than ${
          sourceLimits.files
        } files or ${
          sourceLimits.totalBytes
        } bytes of content; point it at a smaller folder`,
      );
    }
    return {
      files: [...this.#files.values()].sort((a, b) =>
        a.file < b.file ? -1 : 1,
      ),
      diagnostics: this.#diagnostics.slice(0, refreshLimits.diagnostics),
    };
  }
}
