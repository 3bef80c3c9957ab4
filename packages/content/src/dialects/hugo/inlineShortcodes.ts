import MarkdownIt from 'markdown-it';
import { figureNames, figureOf, videoUrls } from './knownShortcodes';
import { LineWriter } from './LineWriter';
import { ShortcodeTag } from './readTag';

const { escapeHtml } = new MarkdownIt().utils;

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
    const words = text ?? named.get('title') ?? named.get('text') ?? '';
    const label = (words.trim() === '' ? positional[0] ?? '' : words)
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
  const figure = figureNames.has(name) ? figureOf(tag) : undefined;
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

/** HTML for what {@link inlineOf} writes, for the inside of authors' HTML. */
export function inlineHtmlOf(markdown: string): string {
  const link = /^(!?)\[((?:\\.|[^\]\\])*)\]\(<?([^\s<>)]*)>?\)$/.exec(markdown);
  if (!link) {
    return markdown;
  }
  const [, image, escaped, target] = link;
  const text = escapeHtml(escaped.replace(/\\(.)/g, '$1'));
  return image
    ? `<img src="${escapeHtml(target)}" alt="${text}">`
    : `<a href="${escapeHtml(target)}">${text}</a>`;
}
