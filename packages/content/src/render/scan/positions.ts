// Longer paragraphs, and words that are in a line more often, are rare.
const mostLines = 200;
const mostTries = 20;

/** Finds targets in a text, each after the one before it. */
export class PositionFinder {
  readonly #source: { body: string; bodyLine: number };
  readonly #lines: string[];
  #last = { line: 0, end: 0 };

  constructor(source: { body: string; bodyLine: number }) {
    this.#source = source;

    this.#lines = source.body.split('\n');
  }

  find(target: string, from: number): { line: number; column?: number } {
    const needle = target.replace(/^ref:/, '');
    const start = Math.max(from, this.#last.line);
    const found =
      this.#search(needle, { from, start, isTarget: true }) ??
      this.#search(needle, { from, start, isTarget: false });
    if (found) {
      this.#last = { line: found.line, end: found.at + needle.length };
      return {
        line: this.#source.bodyLine + found.line,
        column: found.at + 1,
      };
    }
    return { line: this.#source.bodyLine + from };
  }
  // A reference link's target is not in its paragraph at all.
  #search(
    needle: string,
    options: { from: number; start: number; isTarget: boolean },
  ): { line: number; at: number } | undefined {
    const { from, start, isTarget } = options;
    const end = Math.min(start + mostLines, this.#lines.length);
    for (let line = start; line < end; line += 1) {
      const text = this.#lines[line];
      const after = line === this.#last.line ? this.#last.end : 0;
      let at = text.indexOf(needle, after);
      for (
        let tries = 0;
        isTarget &&
        at >= 0 &&
        !/[(<"'=]/.test(text[at - 1] ?? '') &&
        tries < mostTries;
        tries += 1
      ) {
        at = text.indexOf(needle, at + 1);
      }
      if (at >= 0 && (!isTarget || /[(<"'=]/.test(text[at - 1] ?? ''))) {
        return { line, at };
      }
      if (line > from && text.trim() === '') {
        break;
      }
    }
    return undefined;
  }
}
