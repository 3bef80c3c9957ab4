import { fileKind } from './fileKinds';
import { FileRefusal, fileRefusals } from './fileRefusals';
import { sourceLimits } from './sourceLimits';

/**
 * Which files of one source are taken by their kind, and what is said of those
 * that are not. The one rule of server and command line; sizes, names and the
 * total are looked at elsewhere.
 *
 * @public
 */
export class TakenFiles {
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
  takes(file: string, size: number): boolean {
    const kind = fileKind(file);
    if (kind.kind === 'document') {
      return true;
    }
    if (kind.kind === 'ignored') {
      if (kind.isOtherText) {
        this.#otherTexts += 1;
        if (this.#otherTexts <= sourceLimits.unread) {
          this.#refuse(file, fileRefusals.otherText(file));
        }
      }
      return false;
    }
    return !kind.isDownload || this.#takesDownload(file, size);
  }

  /** To be called after the last file. */
  finish(): void {
    const more = this.#otherTexts - sourceLimits.unread;
    if (more > 0) {
      this.#refuse('.', fileRefusals.moreOtherTexts(more));
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
