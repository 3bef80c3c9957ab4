/** Finds targets in a text, each after the one before it. */
export class PositionFinder {
  private readonly lines: string[];
  private last = { line: 0, end: 0 };

  constructor(private readonly source: { body: string; bodyLine: number }) {
    this.lines = source.body.split('\n');
  }

  find(target: string, from: number): { line: number; column?: number } {
    const needle = target.replace(/^ref:/, '');
    const start = Math.max(from, this.last.line);
    // A paragraph is short; a reference link's target is not in it at all.
    for (
      let line = start;
      line < Math.min(start + 30, this.lines.length);
      line += 1
    ) {
      const after = line === this.last.line ? this.last.end : 0;
      const at = this.lines[line].indexOf(needle, after);
      if (at >= 0) {
        this.last = { line, end: at + needle.length };
        return { line: this.source.bodyLine + line, column: at + 1 };
      }
      if (line > from && this.lines[line].trim() === '') {
        break;
      }
    }
    return { line: this.source.bodyLine + from };
  }
}
