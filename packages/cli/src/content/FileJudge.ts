import {
  Diagnostic,
  fileKind,
  fileRefusals,
  pathRefusal,
  sizeLimit,
  sourceLimits,
  TakenFiles,
} from '@learning-paths/content';

type Refusal = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'>;

/** Decides which files the server would take of a source, and says why not. */
export class FileJudge {
  readonly diagnostics: Diagnostic[] = [];
  readonly #sourceId: string;
  readonly #byFoldedName = new Map<string, string>();
  readonly #taken = new TakenFiles({
    refuse: (file, refusal) => this.refuse(file, refusal),
  });
  #files = 0;
  #bytes = 0;

  constructor(options: { sourceId: string }) {
    this.#sourceId = options.sourceId;
  }

  /** Whether a file is taken; one that is no content by its name is not. */
  takes(file: string, size: number): boolean {
    const limit = sizeLimit(fileKind(file));
    const refusal = pathRefusal(file);
    if (refusal) {
      this.refuse(file, refusal);
      return false;
    }
    if (size > limit) {
      this.refuse(file, fileRefusals.tooLarge(size, limit));
      return false;
    }
    if (!this.#taken.takes(file, size)) {
      return false;
    }
    this.#files += 1;
    this.#bytes += size;
    const folded = file.toLowerCase();
    const other = this.#byFoldedName.get(folded);
    if (other !== undefined) {
      this.refuse(file, fileRefusals.sameButForCase(other));
    }
    this.#byFoldedName.set(folded, file);
    return true;
  }

  /** Records why a file is left out. */
  refuse(file: string, refusal: Refusal): void {
    this.diagnostics.push({
      ...refusal,
      source: this.#sourceId,
      // As the server does: control characters have no place on a screen.
      file: file.replace(/\p{Cc}/gu, '�').slice(0, 500),
    });
  }

  /** To be called after the last file: the server takes all of a source, or nothing. */
  finish(): void {
    this.#taken.finish();
    if (
      this.#files > sourceLimits.files ||
      this.#bytes > sourceLimits.totalBytes
    ) {
      this.refuse('.', fileRefusals.sourceTooLarge());
    }
  }
}
