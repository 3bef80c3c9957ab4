const opening = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/;

/**
 * Writes a body anew, line by line, remembering which line of the original
 * each one comes from, so that positions stay those of the author's file.
 */
export class LineWriter {
  readonly lines: string[] = [];
  /** 0-based line of the original for each line written. */
  readonly origins: number[] = [];
  #current = '';
  #origin: number | undefined;
  /** How a text that follows a mark on its line must start. */
  #pending: string | undefined;

  /** Writes text whose first character stands on a line of the original. */
  text(text: string, line: number): void {
    text.split('\n').forEach((piece, index) => {
      if (index > 0) {
        if (this.#pending === undefined) {
          this.#endLine();
        }
        this.#pending = undefined;
      }
      if (this.#pending !== undefined) {
        if (piece.trim() === '') {
          return;
        }
        this.#current = this.#pending + piece.trimStart();
        this.#pending = undefined;
      } else {
        this.#current += piece;
      }
      this.#origin ??= line + index;
      if (piece !== '' && this.#current === piece) {
        this.#origin = line + index;
      }
    });
  }

  /** Writes a mark on a line of its own, inside the list or quote it is in. */
  mark(mark: string, line: number): void {
    const before = this.#pending ?? this.#current;
    const [prefix] = opening.exec(before) ?? [''];
    const continued = prefix.replace(/[^\s>]/g, ' ');
    if (
      this.#pending === undefined &&
      before.trim() !== '' &&
      prefix !== before
    ) {
      this.#endLine();
      this.#current = continued;
    } else {
      this.#current = before;
    }
    this.#current += mark;
    this.#origin = line;
    this.#endLine();
    this.#pending = continued;
  }

  /** Whether a block mark here would tear a table row or a heading apart. */
  inRow(): boolean {
    return /^[ \t>]*(?:\||#{1,6}[ \t])/.test(this.#current);
  }

  /** Whether the text so far leads into the target of a link or an attribute. */
  inTarget(): boolean {
    return /(?:\]\(\s*<?|\]:\s*<?|(?:href|src)\s*=\s*["']?)[^\s<>()"']*$/i.test(
      this.#current.slice(-200),
    );
  }

  /** Whether the text so far is inside of an HTML tag. */
  inTag(): boolean {
    return /<[a-z][^<>]*$/i.test(this.#current.slice(-500));
  }

  /** Whether nothing but list markers, quotes and blanks stands on the line. */
  atLineStart(): boolean {
    const before = this.#pending ?? this.#current;
    return (opening.exec(before)?.[0] ?? '') === before;
  }

  /** Whether the line so far ends in a list marker. */
  inListItem(): boolean {
    return (
      this.atLineStart() &&
      /[-*+.)][ \t]+$/.test(this.#pending ?? this.#current)
    );
  }

  end(): void {
    if (this.#pending === undefined) {
      this.#endLine();
    }
  }

  #endLine(): void {
    this.lines.push(this.#current);
    this.origins.push(
      this.#origin ?? (this.origins[this.origins.length - 1] ?? -1) + 1,
    );
    this.#current = '';
    this.#origin = undefined;
  }
}
