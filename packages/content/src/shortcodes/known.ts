import { Block } from './blocks';
import { calloutShortcode } from './callouts';
import { ShortcodeTag } from './lexer';
import { LineWriter } from './lineWriter';

const expandNames = new Set([
  'expand',
  'details',
  'collapse',
  'accordion',
  'spoiler',
]);
const tabsNames = new Set(['tabs', 'tabpane', 'tabgroup']);
const videoUrls = new Map([
  ['youtube', 'https://www.youtube.com/watch?v='],
  ['vimeo', 'https://vimeo.com/'],
]);

/**
 * The block that a shortcode becomes: undefined where it is inline or not
 * known, `drop` where it is meant for nobody's eyes.
 */
export function blockOf(
  tag: ShortcodeTag,
  text: string | undefined,
): Block | 'drop' | undefined {
  const { name } = tag;
  const { named, positional } = tag.args;
  const first = (...keys: string[]) =>
    keys.map(key => named.get(key)).find(value => value !== undefined);
  if (name === 'comment') {
    return 'drop';
  }
  if (expandNames.has(name)) {
    return {
      kind: 'details',
      summary: first('title', 'summary') ?? positional[0] ?? 'Details',
      open: /^(?:true|open)$/i.test(first('open') ?? positional[1] ?? ''),
    };
  }
  if (tabsNames.has(name)) {
    return { kind: 'tabs' };
  }
  if (name === 'tab') {
    return tabOf(tag);
  }
  if (name === 'table') {
    const caption = first('caption', 'title');
    return { kind: 'table', ...(caption === undefined ? {} : { caption }) };
  }
  if (name === 'mermaid' || name === 'highlight') {
    return text === undefined
      ? undefined
      : codeBlock(
          name === 'mermaid' ? name : first('lang') ?? positional[0] ?? '',
          text,
        );
  }
  if (name === 'figure' || name === 'img' || name === 'image') {
    return figureOf(tag);
  }
  const callout = calloutShortcode(name, tag.args);
  // A lone {{< hint >}} or {{< check >}} of some theme is no callout.
  return callout && { kind: 'callout', ...callout };
}

function tabOf(tag: ShortcodeTag): Block {
  const { named, positional } = tag.args;
  return {
    kind: 'tab',
    title:
      named.get('header') ??
      named.get('name') ??
      named.get('title') ??
      named.get('tabname') ??
      positional[0] ??
      'Tab',
  };
}

/**
 * The code of a tab that holds nothing else, as Docsy's tabs with a language
 * do unless they say that they are text; undefined for tabs of Markdown.
 */
export function tabCode(
  tag: ShortcodeTag,
  context: { text?: string; parent?: ShortcodeTag },
): Block | undefined {
  const own = tag.args.named;
  const around = context.parent?.args.named;
  const isText = /^true$/i.test(own.get('text') ?? around?.get('text') ?? '');
  const language =
    own.get('codelang') ?? own.get('lang') ?? around?.get('lang');
  return isText ||
    language === undefined ||
    /^\s*(?:```|~~~)/.test(context.text ?? '')
    ? undefined
    : codeBlock(language, context.text ?? '');
}

function codeBlock(language: string, text: string): Block {
  return {
    kind: 'code',
    language,
    text: `${text.replace(/^[ \t]*\n|\n[ \t]*$/g, '')}\n`,
  };
}

function figureOf(tag: ShortcodeTag): Block | undefined {
  const { named, positional } = tag.args;
  const src = named.get('src') ?? named.get('link-src') ?? positional[0];
  if (src === undefined) {
    return undefined;
  }
  const optional = (key: string) => {
    const value = named.get(key)?.trim();
    return value ? { [key]: value } : {};
  };
  return {
    kind: 'figure',
    src,
    alt: named.get('alt') ?? named.get('caption') ?? named.get('title') ?? '',
    ...optional('caption'),
    ...optional('title'),
    ...optional('link'),
  };
}

/** The Markdown that a shortcode becomes in the line, undefined where unknown. */
export function inlineOf(
  tag: ShortcodeTag,
  context: { text?: string; writer: LineWriter },
): string | undefined {
  const { name } = tag;
  const { named, positional } = tag.args;
  const { writer, text } = context;
  if (name === 'ref' || name === 'relref') {
    const target = `ref:${escapeTarget(
      named.get('path') ?? positional[0] ?? '',
    )}`;
    return writer.inTarget()
      ? target
      : `[${escapeText(target.slice(4))}](<${target}>)`;
  }
  if (name === 'checklist-item') {
    const label = (text ?? named.get('text') ?? positional[0] ?? '')
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
      .join(' ');
    const checked = /^true$/i.test(named.get('checked') ?? '') ? 'x' : ' ';
    const bullet = writer.atLineStart() && !writer.inListItem() ? '- ' : '';
    return `${bullet}[${checked}] ${label}`;
  }
  const video = videoUrls.get(name);
  if (video !== undefined) {
    const id = named.get('id') ?? positional[0] ?? '';
    return /^[\w-]{3,40}$/.test(id)
      ? `[${escapeText(named.get('title') ?? `${video}${id}`)}](${video}${id})`
      : '';
  }
  const figure = ['figure', 'img', 'image'].includes(name)
    ? figureOf(tag)
    : undefined;
  return figure?.kind === 'figure'
    ? `![${escapeText(figure.alt)}](<${escapeTarget(figure.src)}>)`
    : undefined;
}

function escapeText(text: string): string {
  return text.replace(/[\\[\]*_`<>|]/g, '\\$&').replace(/\s+/g, ' ');
}

function escapeTarget(target: string): string {
  return target
    .trim()
    .replace(/[\s<>()"'\\]/g, char =>
      encodeURIComponent(char).replace(
        /[()']/g,
        c => `%${c.charCodeAt(0).toString(16)}`,
      ),
    );
}
