import { isKeyLike } from './frontMatterText';

/** Where front matter is, told from its delimiters alone. Lines are 0-based. */
type Delimited =
  | { kind: 'none' }
  /** What looks like front matter starts behind comments, where nothing reads it. */
  | { kind: 'late'; open: number }
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
/** Lines in which front matter is looked for behind comments. */
const lateLines = 60;

/**
 * Finds front matter as Hugo does, and kinder: blank lines before the opening
 * delimiter, blanks around both and comments after them are forgiven.
 */
export function findDelimiters(lines: readonly string[]): Delimited {
  const open = lines.findIndex(line => visible(line) !== '');
  return open < 0 ? { kind: 'none' } : delimitersFrom(lines, open);
}

function delimitersFrom(lines: readonly string[], open: number): Delimited {
  const first = lines[open];
  if (
    /^\s*\{\s*(?:"|$)/.test(first) &&
    lines.slice(open, open + 3).some(line => jsonKey.test(line.trim()))
  ) {
    return { kind: 'language', open, language: 'json' };
  }
  const { fence, name } = openingOf(first);
  if (fence === undefined) {
    return lateFrontMatter(lines, open);
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
  const close = closingOf(lines, open, fence);
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

// Editors leave characters that nobody can see before the first dash.
function visible(line: string): string {
  return line
    .slice(0, 200)
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .trim();
}

function withoutComment(text: string): string {
  return text.startsWith('#') ? '' : text.replace(/\s#.*$/, '').trim();
}

function openingOf(line: string): { fence?: string; name: string } {
  const text = line.length < 200 ? visible(line) : '';
  const fence = ['---', '+++'].find(mark => text.startsWith(mark));
  const name = withoutComment(text.slice(3).trim());
  // More dashes make a rule.
  return fence === undefined || name.startsWith('-')
    ? { name: '' }
    : { fence, name };
}

/** Whether the first line after this one that says anything is a key. */
function hasKeyAfter(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1).find(line => !/^\s*(?:#|$)/.test(line));
  return isKeyLike(next ?? '');
}

/** Line of the closing delimiter, -1 where there is none. YAML may also end with dots. */
function closingOf(
  lines: readonly string[],
  open: number,
  fence: string,
): number {
  const marks =
    fence === '---' && hasKeyAfter(lines, open) ? [fence, '...'] : [fence];
  return lines.findIndex((line, index) => {
    const rest = line.slice(3);
    return (
      index > open &&
      marks.includes(line.slice(0, 3)) &&
      (rest.trim() === '' || /^\s+#/.test(rest))
    );
  });
}

// A licence, a shebang or a directive before the first delimiter hides all keys.
function lateFrontMatter(lines: readonly string[], from: number): Delimited {
  let inComment = false;
  for (let at = from; at < Math.min(lines.length, from + lateLines); at += 1) {
    const line = visible(lines[at]);
    if (inComment || line.startsWith('<!--')) {
      inComment = !line.includes('-->');
    } else if (openingOf(lines[at]).fence !== undefined) {
      const found = at > from ? delimitersFrom(lines, at) : undefined;
      return found?.kind === 'block' && hasKeyAfter(lines, at)
        ? { kind: 'late', open: at }
        : { kind: 'none' };
    } else if (line !== '' && !/^(?:#|%|\/\/|\/\*|\*)/.test(line)) {
      return { kind: 'none' };
    }
  }
  return { kind: 'none' };
}
