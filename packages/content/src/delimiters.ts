/** Where front matter is, told from its delimiters alone. Lines are 0-based. */
type Delimited =
  | { kind: 'none' }
  | { kind: 'unclosed'; open: number; fence: string }
  | { kind: 'language'; open: number; language: string }
  | {
      kind: 'block';
      language: 'yaml' | 'toml';
      /** Line of the opening delimiter. */
      open: number;
      /** Line of the closing delimiter. */
      close: number;
    };

const opening =
  /^[ \t\u00a0]*(---|\+\+\+)[ \t\u00a0]*([^\s-].*?)?[ \t\u00a0]*$/;

/**
 * Finds front matter as Hugo does, and kinder: blank lines before the opening
 * delimiter and blanks around both are forgiven.
 */
export function findDelimiters(lines: readonly string[]): Delimited {
  const open = lines.findIndex(line => line.trim() !== '');
  if (open < 0) {
    return { kind: 'none' };
  }
  const first = lines[open];
  if (
    /^\s*\{\s*("|$)/.test(first) &&
    /^\s*\{?\s*"[\w-]+"\s*:/m.test(lines.slice(open, open + 3).join('\n'))
  ) {
    return { kind: 'language', open, language: 'json' };
  }
  const match = first.length < 200 ? opening.exec(first) : null;
  if (!match) {
    return { kind: 'none' };
  }
  const [, fence, name = ''] = match;
  const language = name.toLowerCase();
  if (
    fence === '+++'
      ? !['', 'toml'].includes(language)
      : !['', 'yaml', 'yml', 'toml'].includes(language)
  ) {
    // A sentence after the dashes is a text; a single word is a language.
    return /^[\w.+-]+$/.test(name)
      ? { kind: 'language', open, language: name }
      : { kind: 'none' };
  }
  const close = lines.findIndex(
    (line, index) =>
      index > open && line.startsWith(fence) && line.slice(3).trim() === '',
  );
  if (close < 0) {
    return { kind: 'unclosed', open, fence };
  }
  return {
    kind: 'block',
    language: fence === '+++' || language === 'toml' ? 'toml' : 'yaml',
    open,
    close,
  };
}
