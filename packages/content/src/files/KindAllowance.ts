import { FileKind } from './fileKinds';
import { FileRefusal, fileRefusals } from './fileRefusals';
import { sourceLimits } from './sourceLimits';

/**
 * Which files of one source are taken by their kind, and what is said of those that are
 * not: files to download up to a number and a size, texts of other tools never.
 */
export class KindAllowance {
  readonly #refuse: (file: string, refusal: FileRefusal) => void;
  #downloads = 0;
  #downloadBytes = 0;
  #otherTexts = 0;

  constructor(options: {
    refuse: (file: string, refusal: FileRefusal) => void;
  }) {
    this.#refuse = options.refuse;
  }

  /** To be asked once a file. */
  takes(file: string, kind: FileKind, size: number): boolean {
    switch (kind.kind) {
      case 'document':
        return true;
      case 'asset':
        return !kind.isDownload || this.#takesDownload(file, size);
      default:
        if (kind.isOtherText) {
          this.#tellOfOtherText(file);
        }
        return false;
    }
  }

  /** To be called after the last file. */
  finish(): void {
    const more = this.#otherTexts - sourceLimits.unread;
    if (more > 0) {
      this.#refuse('.', fileRefusals.moreOtherTexts(more));
    }
  }

  #tellOfOtherText(file: string): void {
    this.#otherTexts += 1;
    if (this.#otherTexts <= sourceLimits.unread) {
      this.#refuse(file, fileRefusals.otherText(file));
    }
  }

  #takesDownload(file: string, size: number): boolean {
    const wasWithin = this.#isWithin();
    this.#downloads += 1;
    this.#downloadBytes += size;
    if (wasWithin && !this.#isWithin()) {
      this.#refuse(file, fileRefusals.tooManyDownloads());
    }
    return this.#isWithin();
  }

  #isWithin(): boolean {
    return (
      this.#downloads <= sourceLimits.downloads &&
      this.#downloadBytes <= sourceLimits.downloadBytes
    );
  }
}
