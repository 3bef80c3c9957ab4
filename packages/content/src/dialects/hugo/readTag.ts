import { limits } from '../../util/limits';

/** Arguments of a shortcode; names in lower case. */
export interface ShortcodeArguments {
  named: ReadonlyMap<string, string>;
  positional: readonly string[];
}

/** A tag of a shortcode in a body; offsets count UTF-16 units. */
export interface ShortcodeTag {
  name: string;
  form: 'open' | 'close' | 'self' | 'escaped';
  args: ShortcodeArguments;
  start: number;
  end: number;
}

const nameAt = /\w[\w./-]*/y;
const bareAt = /[^\s"'`=>%]+/y;
const blanksAt = /\s*/y;

const emptyArguments: ShortcodeArguments = { named: new Map(), positional: [] };

/**
 * Reads the tag that starts at an offset: `{{< name args >}}`,
 * `{{% /name %}}`, `{{< name />}}` or the escaped `{{</* name *\/>}}`.
 *
 * @returns undefined where the text there is not a shortcode; it then is text.
 */
export function readTag(text: string, start: number): ShortcodeTag | undefined {
  const mark = text[start + 2];
  if (!text.startsWith('{{', start) || (mark !== '<' && mark !== '%')) {
    return undefined;
  }
  const close = mark === '<' ? '>}}' : '%}}';
  const limit = Math.min(text.length, start + limits.shortcodeLength);
  if (text.startsWith('/*', start + 3)) {
    const length = text.slice(start, limit).indexOf(`*/${close}`);
    return length < 0
      ? undefined
      : {
          name: '',
          form: 'escaped',
          args: emptyArguments,
          start,
          end: start + length + 5,
        };
  }
  let at = skip(blanksAt, text, start + 3);
  const closing = text[at] === '/';
  at = closing ? skip(blanksAt, text, at + 1) : at;
  const name = match(nameAt, text, at);
  if (name === undefined) {
    return undefined;
  }
  at += name.length;
  const named = new Map<string, string>();
  const positional: string[] = [];
  while (at < limit) {
    at = skip(blanksAt, text, at);
    const self = text.startsWith(`/${close}`, at);
    if (self || text.startsWith(close, at)) {
      return {
        name: name.replace(/\/$/, '').toLowerCase(),
        form: formOf(closing, self || name.endsWith('/')),
        args: { named, positional },
        start,
        end: at + close.length + (self ? 1 : 0),
      };
    }
    if (text.startsWith('{{', at)) {
      return undefined;
    }
    const value = readValue(text, at, limit);
    if (value === undefined) {
      return undefined;
    }
    at = value.end;
    // Hugo takes blanks around the sign.
    const sign = value.quoted ? at : skip(blanksAt, text, at);
    if (text[sign] === '=' && !value.quoted) {
      const assigned = readValue(text, skip(blanksAt, text, sign + 1), limit);
      if (assigned === undefined) {
        return undefined;
      }
      named.set(value.text.toLowerCase(), assigned.text);
      at = assigned.end;
    } else {
      positional.push(value.text);
    }
  }
  return undefined;
}

function formOf(closing: boolean, self: boolean): ShortcodeTag['form'] {
  if (closing) {
    return 'close';
  }
  return self ? 'self' : 'open';
}

function readValue(
  text: string,
  at: number,
  limit: number,
): { text: string; end: number; quoted: boolean } | undefined {
  const mark = text[at];
  if (mark !== '"' && mark !== "'" && mark !== '`') {
    // A bare value may hold % or > as long as it does not end the tag.
    let bare = match(bareAt, text, at) ?? '';
    while (
      /[%>]/.test(text[at + bare.length] ?? '') &&
      !text.startsWith('}}', at + bare.length + 1)
    ) {
      bare +=
        text[at + bare.length] +
        (match(bareAt, text, at + bare.length + 1) ?? '');
      if (bare.length > limits.targetLength) {
        return undefined;
      }
    }
    return bare === ''
      ? undefined
      : { text: bare, end: at + bare.length, quoted: false };
  }
  let value = '';
  for (let index = at + 1; index < limit; index += 1) {
    const char = text[index];
    if (char === mark) {
      return { text: value, end: index + 1, quoted: true };
    }
    if (char === '\\' && mark === '"' && /["\\]/.test(text[index + 1] ?? '')) {
      index += 1;
      value += text[index];
    } else {
      value += char;
    }
  }
  return undefined;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (match(pattern, text, at)?.length ?? 0);
}
