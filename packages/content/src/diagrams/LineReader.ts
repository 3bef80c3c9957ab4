/** Reads one line from left to right, never a character twice. */
export class LineReader {
  readonly #line: string;
  #at = 0;

  constructor(line: string) {
    this.#line = line;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#line.length;
  }

  /** Takes what a sticky pattern matches here; undefined where it does not. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#line);
    if (match) {
      this.#at += match[0].length;
    }
    return match ?? undefined;
  }

  /** Takes one of these marks. */
  takeMark(marks: readonly string[]): string | undefined {
    const mark = marks.find(one => this.#line.startsWith(one, this.#at));
    this.#at += mark?.length ?? 0;
    return mark;
  }

  /** Takes all up to a mark, and the mark; undefined where the line has none. */
  takeUntil(mark: string): string | undefined {
    const end = this.#line.indexOf(mark, this.#at);
    if (end < 0) {
      return undefined;
    }
    const text = this.#line.slice(this.#at, end);
    this.#at = end + mark.length;
    return text;
  }
}
