import { optionalMember } from '../../util/optionalMembers';
import { Block } from './blocks';
import { calloutNames, calloutShortcode } from './callouts';
import { isCodeLanguage } from './codeLanguages';
import { ShortcodeTag } from './readTag';

const expandNames = new Set([
  'expand',
  'details',
  'collapse',
  'accordion',
  'spoiler',
]);
const tabsNames = new Set(['tabs', 'tabpane', 'tabgroup']);
/** Hosts of videos that shortcodes link to, by the shortcode. */
export const videoUrls = new Map([
  ['youtube', 'https://www.youtube.com/watch?v='],
  ['vimeo', 'https://vimeo.com/'],
]);

const undefinedTab = 'Tab';
const noLanguage = { named: new Map<string, string>(), positional: [] };
/** Names of shortcodes that show an image. */
export const figureNames = new Set(['figure', 'img', 'image']);

/** Names of all shortcodes that are known. */
export const knownNames: ReadonlySet<string> = new Set([
  ...['comment', 'checklist-item', 'tab', 'table', 'mermaid', 'highlight'],
  ...['ref', 'relref'],
  ...expandNames,
  ...tabsNames,
  ...figureNames,
  ...videoUrls.keys(),
  ...calloutNames,
]);

/**
 * The block that a shortcode becomes: undefined where it is inline or not
 * known, `drop` where it is a comment.
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
  if (name === 'checklist-item') {
    return taskOf(tag, text);
  }
  if (tabsNames.has(name)) {
    return { kind: 'tabs' };
  }
  if (name === 'tab') {
    return tabOf(tag);
  }
  if (name === 'table') {
    const caption = first('caption', 'title');
    return { kind: 'table', ...optionalMember('caption', caption) };
  }
  if (name === 'mermaid' || name === 'highlight') {
    return text === undefined
      ? undefined
      : codeBlock(
          name === 'mermaid' ? name : first('lang') ?? positional[0] ?? '',
          text,
        );
  }
  if (figureNames.has(name)) {
    return figureOf(tag);
  }
  const callout = calloutShortcode(name, tag.args);
  if (callout) {
    return { kind: 'callout', ...callout };
  }
  // A site's own name for a block of code, as in {{< text yaml >}}.
  return text !== undefined && isCode(tag)
    ? codeBlock(positional[0], text)
    : undefined;
}

// Their inner text is not Markdown: tags inside are not read.
const verbatim = new Set(['highlight', 'mermaid', 'comment', 'code']);

/** Whether what is inside of a shortcode is shown as it is written, or not at all. */
export function isVerbatim(tag: ShortcodeTag): boolean {
  return (
    verbatim.has(tag.name) ||
    (isCode(tag) && blockOf({ ...tag, args: noLanguage }, '') === undefined)
  );
}

function isCode(tag: ShortcodeTag): boolean {
  return isCodeLanguage(tag.args.positional[0]);
}

function taskOf(
  tag: ShortcodeTag,
  text: string | undefined,
): Block | undefined {
  const { named, positional } = tag.args;
  const title = named.get('title') ?? named.get('text') ?? positional[0];
  return text === undefined
    ? undefined
    : {
        kind: 'task',
        done: /^true$/i.test(named.get('checked') ?? ''),
        ...(title?.trim() ? { title: title.trim() } : {}),
      };
}

/** The tab that a shortcode inside of tabs is, whatever its name. */
export function tabInTabs(
  tag: ShortcodeTag,
  context: { parent?: ShortcodeTag; index: number },
): Block | undefined {
  const { parent, index } = context;
  if (!parent || !tabsNames.has(parent.name)) {
    return undefined;
  }
  const tab = tabOf(tag);
  const label = parent.args.positional[index];
  return tab.title === undefinedTab && label !== undefined
    ? { ...tab, title: label }
    : tab;
}

function tabOf(tag: ShortcodeTag): Extract<Block, { kind: 'tab' }> {
  const { named, positional } = tag.args;
  return {
    kind: 'tab',
    title:
      named.get('header') ??
      named.get('name') ??
      named.get('title') ??
      named.get('tabname') ??
      positional[0] ??
      undefinedTab,
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

/** The figure that a shortcode stands for, undefined without an image. */
export function figureOf(tag: ShortcodeTag): Block | undefined {
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
    alt:
      named.get('alt') ??
      (named.get('caption') ?? named.get('title') ?? '').replace(/[*`]/g, ''),
    ...optional('caption'),
    ...optional('title'),
    ...optional('link'),
  };
}
