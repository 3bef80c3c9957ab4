/**
 * Tells whether each word of `text` stands in one of the values, in any case. Without
 * words everything matches.
 */
export function textFilter(
  text: string | undefined,
): (values: readonly (string | undefined)[]) => boolean {
  const words = fold(text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return values => {
    const folded = values.map(value => fold(value ?? ''));
    return words.every(word => folded.some(value => value.includes(word)));
  };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en');
}
