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

const jsonKey = /^(?:\{\s*)?"[\w-]+"\s*:/;

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
    /^\s*\{\s*(?:"|$)/.test(first) &&
    lines.slice(open, open + 3).some(line => jsonKey.test(line.trim()))
  ) {
    return { kind: 'language', open, language: 'json' };
  }
  const { fence, name } = openingOf(first);
  if (fence === undefined) {
    return { kind: 'none' };
  }
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

function openingOf(line: string): { fence?: string; name: string } {
  const text = line.length < 200 ? line.trim() : '';
  const fence = ['---', '+++'].find(mark => text.startsWith(mark));
  const name = text.slice(3).trim();
  // More dashes make a rule.
  return fence === undefined || name.startsWith('-')
    ? { name: '' }
    : { fence, name };
}
