/**
 * Text of authors as it may be shown: on one line, and unable to move the
 * cursor, to turn the reading direction round, or to speak to a CI system.
 */
export function printable(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '�')
      // GitHub and Azure take `##[command]` and `##vso[…]` from anywhere in a log line.
      .replace(/##(?=\w*\[)/g, '## ')
  );
}
