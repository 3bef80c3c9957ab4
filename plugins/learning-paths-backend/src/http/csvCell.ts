/** Spreadsheets take what begins so for a formula; wide and small forms are folded to these. */
const formulaStarts = new Set('=+-@＝＋－＠﹦﹢﹣﹫');

/** What spreadsheets skip before they look whether there is a formula. */
const skipped = /[\s\p{Cc}\p{Cf}"]/u;

/** Where a cell begins for a reader of semicolons, of tabs, or of lines without quotes. */
const beginsCell = /[;\t\n\v\f\r\u0085\u2028\u2029]/;

/**
 * A text that no spreadsheet runs as a formula. A quoted cell of a file with commas is
 * cut at semicolons, tabs and line breaks where somebody reads it with another separator,
 * as many countries do, so that a formula in its midst gets an apostrophe as well. Takes
 * time in proportion to the text.
 *
 * @param text - a cell, or the name of a column
 */
export function csvCell(text: string): string {
  const pieces: string[] = [];
  let end = text.length;
  // From the end, since what follows decides: blanks between count for nothing.
  let isFormula = false;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text[at];
    if (beginsCell.test(character) && isFormula && !isLineEnd(text, at)) {
      pieces.push(text.slice(at + 1, end));
      end = at + 1;
    }
    if (!skipped.test(character)) {
      isFormula = formulaStarts.has(character);
    }
  }
  // Some take a cell that begins with one of these for a formula whatever follows.
  const isSuspect = isFormula || /^[\t\r\n]/.test(text);
  const cell = [text.slice(0, end), ...pieces.reverse()].join("'");
  return isSuspect ? `'${cell}` : cell;
}

/** Between the two characters of a line break, nothing can be put. */
function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\r' && text[at + 1] === '\n';
}
