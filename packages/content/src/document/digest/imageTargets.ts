import MarkdownIt from 'markdown-it';
import { Blocks } from './normalise';

/*
 * Which images a text shows, told apart from how pages are rendered: a release that
 * renders more, or another dialect, must not move a digest. So this reads more than one
 * dialect, and rather an image too many than one too few: what leads to no file of the
 * source does not count anyway. What these rules cannot follow, such as an image that
 * shortcodes put together, is added by what the page does show: see `digestParts`.
 */

const { helpers, utils } = new MarkdownIt();

/** Files that a browser shows as an image. Fixed: digests hang on it. */
const imageName = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i;

/** Longest target; file systems know no longer path. */
const targetLength = 4096;
const shortcodeLength = 4000;

/** Shortcodes that lead to a file without showing it. */
const linking = /^(?:ref|relref|link|button|download|attachment|file)$/i;
const linkArgument = /^(?:link|href|url|target|download)$/i;

/** Targets of images in these blocks, each once, in their order. */
export function imageTargetsOf({ tokens, references }: Blocks): string[] {
  const targets = new Set<string>();
  const add = (target: string) => {
    const plain = target.trim();
    if (plain.length <= targetLength && imageName.test(plain)) {
      targets.add(plain);
    }
  };
  for (const { type, content } of tokens) {
    // Indented code too: in some dialects it is the inside of a note or a tab.
    const isText =
      type === 'inline' || type === 'html_block' || type === 'code_block';
    if (isText && mayShow(content)) {
      const text = type === 'html_block' ? withoutComment(content) : content;
      markdownImages(text, references, add);
      sources(text, add);
      shortcodes(text, add);
    }
  }
  return [...targets];
}

function mayShow(text: string): boolean {
  return text.includes('![') || text.includes('{{') || /src/i.test(text);
}

/** `![text](target)`, `![text][name]` and `![name]`; brackets are paired as they close. */
function markdownImages(
  text: string,
  references: Blocks['references'],
  add: (target: string) => void,
): void {
  const spans = codeSpans(text);
  const open: { isImage: boolean; at: number }[] = [];
  let escaped = -1;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') {
      at += 1;
      escaped = at;
    } else if (char === '`') {
      at = spans.get(at) ?? at;
    } else if (char === '[') {
      const isImage = text[at - 1] === '!' && escaped !== at - 1;
      open.push({ isImage, at: at + 1 });
    } else if (char === ']') {
      const start = open.pop();
      const target = start?.isImage
        ? targetAfter(text, { from: start.at, to: at }, references)
        : undefined;
      if (target !== undefined) {
        add(target);
      }
    }
  }
}

function targetAfter(
  text: string,
  label: { from: number; to: number },
  references: Blocks['references'],
): string | undefined {
  const next = label.to + 1;
  if (text[next] === '(') {
    let start = next + 1;
    while (/[ \t\n]/.test(text[start] ?? '')) {
      start += 1;
    }
    const end = Math.min(text.length, start + targetLength);
    return helpers.parseLinkDestination(text, start, end).str;
  }
  const close = text[next] === '[' ? text.indexOf(']', next) : -1;
  const own = text.slice(next + 1, Math.max(next + 1, close));
  const name = own.trim() === '' ? text.slice(label.from, label.to) : own;
  // Longer names are none, in CommonMark.
  return name.length > 999
    ? undefined
    : references.get(utils.normalizeReference(name));
}

/** Where each code span that begins at an offset ends: at the next run as long. */
function codeSpans(text: string): Map<number, number> {
  const runs = [...text.matchAll(/`+/g)];
  const next = new Map<number, number>();
  const spans = new Map<number, number>();
  for (const run of runs.reverse()) {
    const { length } = run[0];
    const close = next.get(length);
    // A run that nothing closes is text, all of it.
    spans.set(run.index, (close ?? run.index) + length - 1);
    next.set(length, run.index);
  }
  return spans;
}

const ends = { '"': /["<>]/, "'": /['<>]/, none: /[\s"'<>]/ };

/** `src="…"` of HTML, of shortcodes, and of whatever else writes attributes. */
function sources(text: string, add: (target: string) => void): void {
  let past = 0;
  for (const { index, 0: name } of text.matchAll(/\bsrc\s*=\s*/gi)) {
    const start = index + name.length;
    const quote = text[start];
    const isQuoted = quote === '"' || quote === "'";
    const from = isQuoted ? start + 1 : start;
    // What is inside of a word without quotes is no attribute of its own.
    if (index >= past) {
      const value = text.slice(from, from + targetLength);
      const end = value.search(isQuoted ? ends[quote] : ends.none);
      const written = end < 0 ? value : value.slice(0, end);
      past = isQuoted ? past : from + written.length;
      add(utils.unescapeAll(written));
    }
  }
}

const shortcodeStart = /\{\{[<%]\s*([\w./-]{1,60})/g;
const shortcodeArgument =
  /(?:([\w-]{1,60})\s*=\s*)?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`=]+))/g;

/** `{{< figure "a.png" >}}`, by whatever name a site has for it. */
function shortcodes(text: string, add: (target: string) => void): void {
  let end = 0;
  for (const { index, 0: opening, 1: name } of text.matchAll(shortcodeStart)) {
    const start = index + opening.length;
    if (end >= 0 && end < start) {
      end = text.indexOf('}}', start);
    }
    if (end < 0) {
      return;
    }
    if (end - start <= shortcodeLength && !linking.test(name)) {
      for (const [, key = '', ...values] of text
        .slice(start, end)
        .matchAll(shortcodeArgument)) {
        if (!linkArgument.test(key)) {
          add(values.find(value => value !== undefined) ?? '');
        }
      }
    }
  }
}

/** Without the comment that an HTML block is; elsewhere `<!--` may be a text or a quote. */
function withoutComment(html: string): string {
  const end = /^\s*<!--/.test(html) ? html.indexOf('-->') : -1;
  return end < 0 ? html : html.slice(end + 3);
}
