import { InputError } from '@backstage/errors';
import { Diagnostic } from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  fileKind,
  fileRefusals,
  isLfsPointer,
  pathRefusal,
  sizeLimit,
  sourceLimits,
  TakenFiles,
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
  readonly #onTooMuch: (error: InputError) => void;
  readonly #taken = new TakenFiles({
    refuse: (file, refusal) => this.refuse(file, refusal),
  });
  readonly #files = new Map<string, SourceFile>();
  /** The bytes that each file was announced with. */
  readonly #wanted = new Map<string, number>();
  readonly #byFoldedName = new Map<string, string>();
  readonly #diagnostics: Diagnostic[] = [];
  #bytes = 0;
  #entries = 0;
  #nameBytes = 0;
  #shownBytes = 0;
  #tooMuch: InputError | undefined;

  constructor(options: {
    source: string;
    /** Called once, as soon as the source turns out to hold too much: reading on is in vain. */
    onTooMuch?: (error: InputError) => void;
  }) {
    this.#source = options.source;
    this.#onTooMuch = options.onTooMuch ?? (() => {});
  }

  /** Set as soon as the source turns out to hold too much. */
  get tooMuch(): InputError | undefined {
    return this.#tooMuch;
  }

  /** Whether the file is to be read; if not, and it matters, says why in a diagnostic. */
  wants(file: string, size: number): boolean {
    if (this.#tooMuch || !this.#mayShow(file, size)) {
      return false;
    }
    const kind = fileKind(file);
    const refusal =
      kind.kind === 'ignored' && !kind.isOtherText
        ? undefined
        : pathRefusal(file);
    if (refusal) {
      this.refuse(file, refusal);
      return false;
    }
    if (!this.#taken.takes(file, size)) {
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
    return this.#mayTake(size);
  }

  /** Bytes that a file was announced with; undefined where it is not wanted. */
  announcedSize(file: string): number | undefined {
    return this.#wanted.get(file);
  }

  /** Takes a file that was wanted. */
  add(file: string, content: Buffer): void {
    const limit = sizeLimit(fileKind(file));
    if (content.length > limit) {
      this.refuse(file, fileRefusals.tooLarge(content.length, limit));
      return;
    }
    if (fileKind(file).kind === 'asset' && isLfsPointer(content)) {
      this.refuse(file, fileRefusals.lfsPointer());
      return;
    }
    // Some readers announce no sizes.
    const isCounted = Boolean(this.#wanted.get(file));
    if (this.#tooMuch || !(isCounted || this.#mayTake(content.length))) {
      return;
    }
    const folded = file.toLowerCase();
    const other = this.#byFoldedName.get(folded);
    if (other) {
      this.refuse(file, fileRefusals.sameButForCase(other));
    }
    this.#byFoldedName.set(folded, file);
    this.#files.set(file, { file, content });
  }

  refuse(file: string, refusal: Refusal): void {
    if (this.#diagnostics.length < refreshLimits.diagnostics) {
      this.#diagnostics.push({
        ...refusal,
        source: this.#source,
        // Control characters have no place in a database or on a screen.
        file: file.slice(0, 500).replace(/[\p{Cc}]/gu, '�'),
      });
    }
  }

  /**
   * @throws InputError when the source holds more than is taken of one source
   */
  finish(): { files: SourceFile[]; diagnostics: Diagnostic[] } {
    if (this.#tooMuch) {
      throw this.#tooMuch;
    }
    this.#taken.finish();
    return {
      files: [...this.#files.values()].sort((a, b) =>
        a.file < b.file ? -1 : 1,
      ),
      diagnostics: this.#diagnostics,
    };
  }

  /** Counts a file that the source shows, whatever it is. */
  #mayShow(file: string, size: number): boolean {
    this.#entries += 1;
    this.#nameBytes += Buffer.byteLength(file);
    this.#shownBytes += size;
    return this.#isWithin(
      this.#entries <= refreshLimits.entries &&
        this.#nameBytes <= refreshLimits.nameBytes &&
        this.#shownBytes <= refreshLimits.shownBytes,
      `shows more than ${refreshLimits.entries} files, ${refreshLimits.nameBytes} bytes of names or ${refreshLimits.shownBytes} bytes`,
    );
  }

  /** Counts bytes of a file that is content. */
  #mayTake(size: number): boolean {
    this.#bytes += size;
    return this.#isWithin(
      this.#wanted.size <= sourceLimits.files &&
        this.#bytes <= sourceLimits.totalBytes,
      `holds more than ${sourceLimits.files} files or ${sourceLimits.totalBytes} bytes of content`,
    );
  }

  /** Gives up for good where it is not: what was collected is let go of, whoever still holds this. */
  #isWithin(isWithin: boolean, what: string): boolean {
    if (!isWithin && !this.#tooMuch) {
      this.#tooMuch = new InputError(
        `The content source '${
          this.#source
        }' ${what}; point it at a smaller folder`,
      );
      this.#files.clear();
      this.#wanted.clear();
      this.#byFoldedName.clear();
      this.#onTooMuch(this.#tooMuch);
    }
    return isWithin;
  }
}
