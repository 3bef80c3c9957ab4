import type { Token } from 'markdown-it';
import { replaceUnknown } from '../../dialects/hugo/blocks';
import { Environment } from '../markdown/environment';
import { htmlHeadings } from '../markdown/tokenData';
import {
  escapeHtml,
  openTag,
  setAside,
  TokenRule,
  TokenRules,
} from './elements';
import { unknownMarkup } from './shortcodeBlocks';
import { tableRegion } from './tables';

/** Headings that authors wrote as HTML get the ids that the page lists. */
function withHeadings(token: Token, env: Environment): string {
  let rest = 0;
  const pieces = (htmlHeadings.of(token) ?? []).flatMap(
    ({ start, end, heading }) => {
      const before = token.content.slice(rest, start);
      rest = end;
      return [before, openTag(`h${heading.depth}`, env, { id: heading.id })];
    },
  );
  return [...pieces, token.content.slice(rest)].join('');
}

/** In a tag there is no place for another element. */
function withUnknown(text: string, env: Environment): string {
  return env.missing.length === 0
    ? text
    : text.replace(/<[^<>]*>|[^<]+|</g, part =>
        replaceUnknown(part, index => {
          const missing = env.missing[index];
          if (!missing) {
            return '';
          }
          return part.startsWith('<')
            ? escapeHtml(missing.label)
            : unknownMarkup(missing, env);
        }),
      );
}

const html: TokenRule = (token, env) =>
  env.html
    ? withUnknown(withHeadings(token, env), env)
        .replace(/<table(?=[\s>])/gi, () => `${tableRegion(env)}<table`)
        .replace(/<\/table\s*>/gi, '</table></div>')
    : setAside(escapeHtml(token.content), env);

/** HTML of authors, which the sanitiser will judge. */
export const rawHtmlRules: TokenRules = { html_block: html, html_inline: html };
