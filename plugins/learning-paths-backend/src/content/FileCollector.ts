import { InputError } from '@backstage/errors';
import { Diagnostic } from '@learning-paths/backstage-plugin-learning-paths-common';
import { posix } from 'node:path';
import { fileKind, sizeLimit } from './fileKinds';
import { sourceLimits } from './limits';
import { SourceFile } from './types';

type Refusal = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'>;

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
      this.refuse(file, refusals.strangePath);
      return false;
    }
    if (size > sizeLimit(kind)) {
      this.refuse(file, refusals.tooLarge(size, sizeLimit(kind)));
      return false;
    }
    if (this.#wanted.has(file)) {
      this.refuse(file, refusals.twice);
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
      this.refuse(file, refusals.sameButForCase(other));
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
      diagnostics: this.#diagnostics.slice(0, sourceLimits.diagnostics),
    };
  }
}

/** Relative, normal, and without characters that no author types. */
function isPlainPath(file: string): boolean {
  return (
    !posix.isAbsolute(file) &&
    !/^[a-z]:/i.test(file) &&
    !file.includes('\\') &&
    !/\p{Cc}/u.test(file) &&
    posix.normalize(file) === file &&
    !file.split('/').includes('..')
  );
}

/** Why files are left out. */
export const refusals = {
  strangePath: {
    severity: 'error',
    code: 'file-outside-source',
    message: 'The path of the file leads out of the source.',
    hint: 'Put the file itself into the source, under a plain name.',
  },
  link: {
    severity: 'error',
    code: 'file-outside-source',
    message: 'The file is a link that leads out of the source, or nowhere.',
    hint: 'Put the file itself into the source.',
  },
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
  tooLarge: (size: number, limit: number): Refusal => ({
    severity: 'error',
    code: 'file-too-large',
    message: `The file has ${size} bytes; at most ${limit} are read.`,
    hint: 'Make it smaller, or link to it where it is published.',
  }),
  sameButForCase: (other: string): Refusal => ({
    severity: 'warning',
    code: 'file-case',
    message: `The name differs from '${other}' in upper and lower case only; on some disks one replaces the other.`,
    hint: 'Rename one of them.',
  }),
} as const satisfies Record<string, Refusal | ((...args: never[]) => Refusal)>;
