import { CalloutKind } from './callouts';

/** A shortcode that becomes a block of its own in the page. */
export type Block =
  | { kind: 'callout'; callout: CalloutKind; title?: string }
  | { kind: 'tabs' }
  | { kind: 'tab'; title: string }
  | { kind: 'task'; done: boolean; title?: string }
  | { kind: 'details'; summary: string; open: boolean }
  | { kind: 'table'; caption?: string }
  | { kind: 'code'; language: string; text: string }
  | {
      kind: 'figure';
      src: string;
      alt: string;
      caption?: string;
      title?: string;
      link?: string;
    };

/** A shortcode that is not known; readers see a label in its place. */
export interface UnknownShortcode {
  name: string;
  /** What is shown in its place: an argument of it, or its name. */
  label: string;
  /** As it was written. */
  source: string;
}

// A noncharacter that decodeText keeps out of every text, so that authors
// cannot write marks.
const mark = '\ufdd1';

/** The line that stands for one side of a block, or for a whole one. */
export function markOf(side: 'open' | 'close' | 'leaf', index: number): string {
  return `${mark}${side}:${index}${mark}`;
}

const unknownMark = '\ufdd3';

/** Stands in a line for a shortcode that is not known. */
export function unknownMarkOf(index: number): string {
  return `${unknownMark}${index}${unknownMark}`;
}

const unknownAnywhere = new RegExp(`${unknownMark}(\\d+)${unknownMark}`, 'g');

/** Puts something else in place of the marks of unknown shortcodes. */
export function replaceUnknown(
  text: string,
  replace: (index: number) => string,
): string {
  return text.includes(unknownMark)
    ? text.replace(unknownAnywhere, (_, index) => replace(Number(index)))
    : text;
}

/** A text split at the marks of unknown shortcodes: texts, and the numbers of the marks. */
export function splitAtUnknown(text: string): (string | number)[] {
  return text
    .split(unknownAnywhere)
    .map((part, index) => (index % 2 === 0 ? part : Number(part)))
    .filter(part => part !== '');
}

const marked = new RegExp(`^${mark}(open|close|leaf):(\\d+)${mark}\\s*$`);

const anywhere = new RegExp(`${mark}(open|close|leaf):(\\d+)${mark}`, 'g');

/** The tags that a block was written with; a block without inner text has one. */
export interface BlockSource {
  open: string;
  close: string;
}

/**
 * Puts the tags back in place of marks that ended up in code or in the middle
 * of a text, where they are no blocks.
 */
export function restoreTags(
  text: string,
  sources: readonly BlockSource[],
): string {
  return text.includes(mark)
    ? text.replace(anywhere, (_, side, index) => {
        const source = sources[Number(index)];
        return (side === 'close' ? source?.close : source?.open) ?? '';
      })
    : text;
}

/** Reads a line that {@link markOf} made, its indentation already gone. */
export function readMark(
  line: string,
): { side: 'open' | 'close' | 'leaf'; index: number } | undefined {
  const match = line.startsWith(mark) ? marked.exec(line) : null;
  if (!match) {
    return undefined;
  }
  const [, side, index] = match;
  return {
    side: side === 'open' || side === 'close' ? side : 'leaf',
    index: Number(index),
  };
}

const noncharacters = /[\ufdd0-\ufdef]/g;

/** A body without the characters that marks are made of. */
export function withoutMarks(body: string): string {
  return body.replace(noncharacters, '\ufffd');
}
