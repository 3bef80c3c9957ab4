import { Diagnostic } from '../util/diagnostics';
import { fileKind, isLfsPointer, sizeLimit } from './fileKinds';
import { FileRefusal, fileRefusals, pathRefusal } from './fileRefusals';
import { KindAllowance } from './KindAllowance';
import { sourceLimits } from './sourceLimits';

/**
 * What a selection is made for.
 *
 * @public
 */
export interface FileSelectionOptions {
  /** Id of the content source, for diagnostics. */
  source: string;
  /** Most diagnostics that are kept; all when absent. */
  maxDiagnostics?: number;
  /** Called once, as soon as the source turns out to hold too much: reading on is in vain. */
  onTooMuch?: (reason: string) => void;
}

/**
 * Decides which files of a content source are taken, within its limits, and says why
 * others are not: the one rule of server and command line. Nothing that a hostile tree
 * holds makes it throw.
 *
 * @public
 */
export class FileSelection {
  readonly #options: FileSelectionOptions;
  readonly #allowance = new KindAllowance({
    refuse: (file, refusal) => this.refuse(file, refusal),
  });
  /** The bytes that each wanted file was announced with. */
  readonly #wanted = new Map<string, number>();
  readonly #byFoldedName = new Map<string, string>();
  readonly #diagnostics: Diagnostic[] = [];
  #entries = 0;
  #nameBytes = 0;
  #shownBytes = 0;
  #takenBytes = 0;
  #tooMuch: string | undefined;

  /** @param options - What the selection is made for. */
  constructor(options: FileSelectionOptions) {
    this.#options = options;
  }

  /** Set as soon as the source turns out to hold too much: `holds more than …`. */
  get tooMuch(): string | undefined {
    return this.#tooMuch;
  }

  /**
   * Whether a file is to be read; if not, and it matters, says why in a diagnostic. To be
   * asked of every file that is there, once.
   *
   * @param file - POSIX path relative to the source's root.
   * @param size - In bytes, as far as it is known; else 0.
   */
  wants(file: string, size: number): boolean {
    if (this.#tooMuch || !this.#mayShow(file, size)) {
      return false;
    }
    const kind = fileKind(file);
    const isSilent = kind.kind === 'ignored' && !kind.isOtherText;
    const refusal = isSilent ? undefined : pathRefusal(file);
    if (refusal) {
      this.refuse(file, refusal);
      return false;
    }
    if (!this.#allowance.takes(file, kind, size)) {
      return false;
    }
    if (size > sizeLimit(kind)) {
      this.refuse(file, fileRefusals.tooLarge(size, sizeLimit(kind)));
      return false;
    }
    if (this.#wanted.has(file)) {
      this.refuse(file, fileRefusals.twice());
      return false;
    }
    this.#wanted.set(file, size);
    if (!this.#mayTake(size)) {
      return false;
    }
    this.#compareNames(file);
    return true;
  }

  /** Bytes that a file was announced with; undefined where it is not wanted. */
  announcedSize(file: string): number | undefined {
    return this.#wanted.get(file);
  }

  /** Whether a wanted file is taken now that it was read; if not, says why. */
  takes(file: string, content: Uint8Array): boolean {
    const kind = fileKind(file);
    if (content.length > sizeLimit(kind)) {
      this.refuse(file, fileRefusals.tooLarge(content.length, sizeLimit(kind)));
      return false;
    }
    // Of a document the parser says so, with its line.
    if (kind.kind === 'asset' && isLfsPointer(content)) {
      this.refuse(file, fileRefusals.lfsPointer());
      return false;
    }
    // Some readers announce no sizes.
    const isCounted = Boolean(this.#wanted.get(file));
    return !this.#tooMuch && (isCounted || this.#mayTake(content.length));
  }

  /** Records why a file is left out, or read with doubts. */
  refuse(file: string, refusal: FileRefusal): void {
    const { source, maxDiagnostics = Infinity } = this.#options;
    if (this.#diagnostics.length < maxDiagnostics) {
      this.#diagnostics.push({
        ...refusal,
        source,
        // Control characters have no place in a database or on a screen.
        file: file.slice(0, 500).replace(/\p{Cc}/gu, '�'),
      });
    }
  }

  /**
   * To be called after the last file.
   *
   * @returns what is wrong with files; where the source holds too much, that is one of it,
   *   and nothing of the source is to be taken.
   */
  finish(): Diagnostic[] {
    this.#allowance.finish();
    if (this.#tooMuch) {
      this.refuse('.', fileRefusals.sourceTooLarge(this.#tooMuch));
    }
    return this.#diagnostics;
  }

  #compareNames(file: string): void {
    const folded = file.toLowerCase();
    const other = this.#byFoldedName.get(folded);
    if (other !== undefined) {
      this.refuse(file, fileRefusals.sameButForCase(other));
    }
    this.#byFoldedName.set(folded, file);
  }

  /** Counts a file that the source shows, whatever it is. */
  #mayShow(file: string, size: number): boolean {
    const { entries, nameBytes, shownBytes } = sourceLimits;
    this.#entries += 1;
    this.#nameBytes += Buffer.byteLength(file);
    this.#shownBytes += size;
    return this.#isWithin(
      this.#entries <= entries &&
        this.#nameBytes <= nameBytes &&
        this.#shownBytes <= shownBytes,
      `shows more than ${entries} files, ${nameBytes} bytes of names or ${shownBytes} bytes`,
    );
  }

  /** Counts bytes of a file that is content. */
  #mayTake(size: number): boolean {
    const { files, totalBytes } = sourceLimits;
    this.#takenBytes += size;
    return this.#isWithin(
      this.#wanted.size <= files && this.#takenBytes <= totalBytes,
      `holds more than ${files} files or ${totalBytes} bytes of content`,
    );
  }

  /** Gives up for good where it is not: what was kept is let go of, whoever still holds this. */
  #isWithin(isWithin: boolean, reason: string): boolean {
    if (!isWithin && !this.#tooMuch) {
      this.#tooMuch = reason;
      this.#wanted.clear();
      this.#byFoldedName.clear();
      this.#options.onTooMuch?.(reason);
    }
    return isWithin;
  }
}
