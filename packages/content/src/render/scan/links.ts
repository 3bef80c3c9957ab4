import type { Token } from 'markdown-it';
import { limits } from '../../util/limits';
import { bodyLineOf, ParsedBody } from '../markdown/parseMarkdown';
import { blocks } from '../markdown/tokenData';
import { PositionFinder } from './positions';

/**
 * The links and images of a parsed body, with their positions in the file.
 * Links that authors wrote as HTML count too.
 */
export function linksOf(
  parsed: ParsedBody,
  source: { body: string; bodyLine: number },
): DocumentLink[] {
  const links: DocumentLink[] = [];
  const finder = new PositionFinder(source);
  const add = (kind: DocumentLink['kind'], target: string, line: number) => {
    if (links.length < limits.links && target !== '') {
      links.push({
        kind,
        target: target.slice(0, limits.targetLength),
        ...finder.find(target, line),
      });
    }
  };
  const visit = (tokens: readonly Token[], line: number): void => {
    for (const token of tokens) {
      if (token.type === 'link_open') {
        add('link', String(token.attrGet('href') ?? ''), line);
      } else if (token.type === 'image') {
        add('image', String(token.attrGet('src') ?? ''), line);
      } else if (token.type === 'html_inline' || token.type === 'html_block') {
        const tags = parsed.environment.html ? htmlTargets(token.content) : [];
        tags.forEach(({ kind, target }) => add(kind, target, line));
      }
    }
  };
  // Cells of a table have no lines of their own; their rows have.
  let line = 0;
  for (const token of parsed.tokens) {
    line = token.map ? bodyLineOf(parsed.environment, token) : line;
    if (token.type === 'inline') {
      visit(token.children ?? [], line);
    } else if (token.type === 'html_block') {
      visit([token], line);
    } else if (token.type === 'lp_figure') {
      const figure = blocks.of(token);
      if (figure?.kind === 'figure') {
        add('image', figure.src, line);
        add('link', figure.link ?? '', line);
      }
    }
  }
  return links;
}

const targetAttribute =
  /<(?:(a)\s[^<>]{0,500}?href|(img)\s[^<>]{0,500}?src)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

function htmlTargets(html: string) {
  return [
    ...html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').matchAll(targetAttribute),
  ].map(match => ({
    kind: match[1] ? ('link' as const) : ('image' as const),
    target: (match[3] ?? match[4] ?? match[5] ?? '')
      .replace(/&amp;/g, '&')
      .trim(),
  }));
}

/**
 * A link or image of a body, outside code.
 *
 * @public
 */
export interface DocumentLink {
  /** Whether it is followed or shown. */
  kind: 'link' | 'image';
  /**
   * As written. Targets of Hugo's `ref` and `relref` have the prefix `ref:`,
   * for they may also be found by base name.
   */
  target: string;
  /** 1-based line in the file. */
  line: number;
  /** 1-based column in the file, where known. */
  column?: number;
}
