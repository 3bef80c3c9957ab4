import { Reporter } from '../util/diagnostics';

// Control characters, halves of pairs, and the noncharacters that the library uses as marks.
const unwanted =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufdd0-\ufdef\ufffe\uffff\p{Cs}]/gu;

/**
 * Bytes to text: byte order mark gone, line endings `\n`, what cannot be text
 * replaced by U+FFFD and reported.
 */
export function decodeText(content: Uint8Array, reporter: Reporter): string {
  const encoding = encodingOf(content);
  const decoded = new TextDecoder(encoding).decode(content);
  const text = decoded.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (encoding !== 'utf-8') {
    reporter.add({
      severity: 'warning',
      code: 'invalid-encoding',
      message: `The file is ${encoding.toUpperCase()}, not UTF-8.`,
      hint: 'Save it as UTF-8: other tools will not read it.',
    });
  } else if (text.includes('\ufffd') && !isUtf8(content)) {
    reporter.add({
      severity: 'warning',
      code: 'invalid-encoding',
      ...positionAt(text, text.indexOf('\ufffd')),
      message: 'Some bytes are not valid UTF-8; they are shown as �.',
      hint: 'Save the file as UTF-8.',
    });
  }
  const at = text.search(unwanted);
  if (at < 0) {
    return text;
  }
  reporter.add({
    severity: 'warning',
    code: 'control-characters',
    ...positionAt(text, at),
    message: 'The file has control characters; they are shown as �.',
    hint: 'Remove them.',
  });
  return replaceControlCharacters(text);
}

/** Replaces what cannot be text, as escapes in front matter may spell it. */
export function replaceControlCharacters(text: string): string {
  return text.replace(unwanted, '\ufffd');
}

function encodingOf(content: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (content[0] === 0xff && content[1] === 0xfe) {
    return 'utf-16le';
  }
  return content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function isUtf8(content: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

function positionAt(text: string, index: number) {
  const before = text.slice(0, index);
  const line = before.split('\n').length;
  return { line, column: index - before.lastIndexOf('\n') };
}
