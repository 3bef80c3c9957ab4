import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { limits } from '../../util/limits';
import {
  Block,
  replaceUnknown,
  UnknownShortcode,
} from '../../dialects/hugo/blocks';
import { calloutTitles } from '../../dialects/hugo/callouts';
import {
  Attributes,
  Environment,
  placeholderOf,
  PlacedFootnote,
} from '../markdown/environment';
import { PlacedHeading } from '../markdown/headings';
import { ParsedBody } from '../markdown/parseMarkdown';
import {
  highlight,
  highlightWeight,
  languageOf,
  fenceTitleOf,
} from './highlight';
import { Heading } from '../markdown/Heading';

// Most tags of a page are spans in code; their text is escaped already.
function safe(html: string, env: Environment): string {
  env.code.push(html);
  return placeholderOf(env.code.length - 1);
}

type Rule = (token: Token, env: Environment) => string;

const md = new MarkdownIt();
installRenderers();

/** The unsanitised HTML of a parsed body. Never shown to anyone as it is. */
export function unsafeHtml({ tokens, environment }: ParsedBody): string {
  return md.renderer.render(tokens, md.options, environment);
}

/** The markup that the frontend knows how to dress. */
function installRenderers(): void {
  const escape = md.utils.escapeHtml;
  const open = (tag: string, env: Environment, attributes: Attributes) =>
    `<${tag}${env.trust.mark(attributes)}>`;

  const code: Rule = (token, env) => {
    const language = languageOf(token.info);
    if (language === 'mermaid') {
      return `${open('pre', env, { class: 'lp-mermaid' })}<code>${safe(
        escape(token.content),
        env,
      )}</code></pre>\n`;
    }
    const weight = highlightWeight(token.content, language);
    const fits = env.highlighted + weight <= limits.highlightTotal;
    const html = fits ? highlight(token.content, language) : undefined;
    env.highlighted += html === undefined ? 0 : weight;
    const name = language.replace(/[^\w+#.-]/g, '');
    const classes = name === '' ? 'hljs' : `hljs language-${name}`;
    const title = fenceTitleOf(token.info);
    const caption =
      title === undefined
        ? ''
        : `${open('p', env, { class: 'lp-code-title' })}${escape(title)}</p>\n`;
    return `${caption}${open('pre', env, { class: 'lp-code' })}${open(
      'code',
      env,
      {
        class: classes,
      },
    )}${safe(html ?? escape(token.content), env)}</code></pre>\n`;
  };

  const figure = (
    block: Extract<Block, { kind: 'figure' }>,
    env: Environment,
  ): string => {
    const image = `<img src="${escape(block.src)}" alt="${escape(block.alt)}">`;
    const linked = block.link
      ? `<a href="${escape(block.link)}">${image}</a>`
      : image;
    return `${open('figure', env, {})}${linked}`;
  };

  const unknown = ({ name, label }: UnknownShortcode, env: Environment) =>
    `${open('span', env, {
      class: 'lp-unknown',
      'data-shortcode': name.slice(0, 100),
    })}${safe(escape(label), env)}</span>`;

  const blockOpen = (block: Block, env: Environment): string => {
    switch (block.kind) {
      case 'callout': {
        const title = calloutTitles[block.callout];
        return `${open('div', env, {
          class: `lp-callout lp-callout-${block.callout}`,
          role: 'note',
        })}${open('p', env, {
          class: 'lp-callout-title',
          ...(block.title === undefined
            ? { 'data-callout': block.callout }
            : {}),
        })}${block.title === undefined ? `${escape(title)}</p>\n` : ''}`;
      }
      case 'tabs':
        return `${open('div', env, { class: 'lp-tabs' })}\n`;
      case 'tab':
        return `${open('section', env, { class: 'lp-tab' })}${open('p', env, {
          class: 'lp-tab-title',
        })}`;
      case 'details':
        return `${open(
          'details',
          env,
          block.open ? { open: '' } : {},
        )}<summary>`;
      case 'table':
        return block.caption === undefined
          ? `${open('div', env, {})}\n`
          : `${open('div', env, {})}${open('p', env, {
              class: 'lp-table-caption',
            })}`;
      default:
        return '';
    }
  };

  const blockClose = (block: Block): string => {
    const tags = { tab: 'section', details: 'details' } as const;
    const tag =
      block.kind === 'tab' || block.kind === 'details'
        ? tags[block.kind]
        : 'div';
    return `</${tag}>\n`;
  };

  const tableOpen = (env: Environment) =>
    open('div', env, {
      class: 'lp-table',
      tabindex: '0',
      role: 'region',
      ...(env.lastHeading === '' ? {} : { 'aria-label': env.lastHeading }),
    });

  const cell: Rule = (token, env) => {
    const align = /text-align:(left|right|center)/.exec(
      token.attrGet('style') ?? '',
    )?.[1];
    return align
      ? open(token.tag, env, { class: `lp-align-${align}` })
      : `<${token.tag}>`;
  };

  // Headings that authors wrote as HTML get the ids that the page lists.
  const withHeadings: Rule = (token, env) => {
    const placed: readonly PlacedHeading[] = token.meta ?? [];
    let rest = 0;
    const pieces = placed.flatMap(({ start, end, heading }) => {
      const before = token.content.slice(rest, start);
      rest = end;
      return [before, open(`h${heading.depth}`, env, { id: heading.id })];
    });
    return [...pieces, token.content.slice(rest)].join('');
  };

  // In a tag there is no place for another element.
  const withUnknown = (text: string, env: Environment) =>
    env.missing.length === 0
      ? text
      : text.replace(/<[^<>]*>|[^<]+|</g, part =>
          replaceUnknown(part, index => {
            const missing = env.missing[index];
            if (!missing) {
              return '';
            }
            return part.startsWith('<')
              ? escape(missing.label)
              : unknown(missing, env);
          }),
        );

  const html: Rule = (token, env) =>
    env.html
      ? withUnknown(withHeadings(token, env), env)
          .replace(/<table(?=[\s>])/gi, () => `${tableOpen(env)}<table`)
          .replace(/<\/table\s*>/gi, '</table></div>')
      : safe(escape(token.content), env);

  const rules: Record<string, Rule> = {
    fence: code,
    code_block: code,
    lp_top: (token, env) =>
      `${open('div', env, { id: token.meta.id })}</div>\n`,
    lp_plain: (token, env) => safe(escape(token.content), env),
    lp_figure: (token, env) => figure(token.meta, env),
    lp_figure_close: token =>
      `${token.meta.isCaptioned ? '</figcaption>' : ''}</figure>\n`,
    lp_caption_part: token => (token.meta.isFirst ? '<figcaption>' : '. '),
    lp_footnotes_open: (_, env) =>
      `${open('section', env, {
        class: 'lp-footnotes',
        role: 'doc-endnotes',
      })}<ol>\n`,
    lp_footnotes_close: () => '</ol></section>\n',
    lp_footnote_open: (token, env) => open('li', env, { id: token.meta.id }),
    lp_footnote_close: () => '</li>\n',
    lp_footnote_back: (token, env) => {
      const note: PlacedFootnote = token.meta;
      return note.refs
        .slice(0, limits.footnoteLinks)
        .map(
          ref =>
            ` ${open('a', env, {
              class: 'lp-footnote-back',
              href: `#${ref}`,
              role: 'doc-backlink',
            })}\u21a9\ufe0e</a>`,
        )
        .join('');
    },
    footnote_ref: (token, env) => {
      const note = env.notes[token.meta.id];
      const ref = note?.refs[token.meta.subId];
      return ref === undefined
        ? ''
        : `${open('sup', env, { class: 'lp-footnote', id: ref })}${open(
            'a',
            env,
            { href: `#${note.id}`, role: 'doc-noteref' },
          )}${note.number}</a></sup>`;
    },
    emoji: token => token.content,
    lp_unknown: (token, env) => unknown(token.meta, env),
    lp_block_open: (token, env) => blockOpen(token.meta, env),
    lp_block_close: token => blockClose(token.meta),
    table_open: (_, env) => `${tableOpen(env)}<table>\n`,
    table_close: () => '</table></div>\n',
    th_open: cell,
    td_open: cell,
    html_block: html,
    html_inline: html,
    heading_open: (token, env) => {
      const heading: Heading | null = token.meta;
      env.lastHeading = heading?.text ?? env.lastHeading;
      return heading
        ? open(token.tag, env, { id: heading.id })
        : `<${token.tag}>`;
    },
    list_item_open: (token, env) => {
      const task: 'open' | 'done' | undefined = token.meta?.task;
      if (task === undefined) {
        return '<li>';
      }
      const box: Attributes = { type: 'checkbox', disabled: '' };
      if (task === 'done') {
        box.checked = '';
      }
      return `${open('li', env, { class: 'lp-task' })}<input${env.trust.mark(
        box,
      )}> `;
    },
  };
  md.renderer.rules.lp_title_close = (tokens, index) => {
    const block: Block = tokens[index - 2]?.meta;
    return block.kind === 'details' ? '</summary>\n' : '</p>\n';
  };
  for (const [name, rule] of Object.entries(rules)) {
    md.renderer.rules[name] = (tokens, index, _options, env) =>
      rule(tokens[index], env);
  }
}
