import { Block, UnknownShortcode } from '../../dialects/hugo/blocks';
import { calloutTitles } from '../../dialects/hugo/callouts';
import { Environment } from '../markdown/environment';
import { blocks, unknownShortcodes } from '../markdown/tokenData';
import { escapeHtml, openTag, setAside, TokenRules } from './elements';

/** What stands in place of a shortcode that is not known. */
export function unknownMarkup(
  { name, label }: UnknownShortcode,
  env: Environment,
): string {
  return `${openTag('span', env, {
    class: 'lp-unknown',
    'data-shortcode': name.slice(0, 100),
  })}${setAside(escapeHtml(label), env)}</span>`;
}

function figure(
  block: Extract<Block, { kind: 'figure' }>,
  env: Environment,
): string {
  const image = `<img src="${escapeHtml(block.src)}" alt="${escapeHtml(
    block.alt,
  )}">`;
  const linked = block.link
    ? `<a href="${escapeHtml(block.link)}">${image}</a>`
    : image;
  return `${openTag('figure', env, {})}${linked}`;
}

function callout(
  block: Extract<Block, { kind: 'callout' }>,
  env: Environment,
): string {
  const isNamed = block.title !== undefined;
  const element = openTag('div', env, {
    class: `lp-callout lp-callout-${block.callout}`,
    role: 'note',
  });
  const title = openTag('p', env, {
    class: 'lp-callout-title',
    ...(isNamed ? {} : { 'data-callout': block.callout }),
  });
  return `${element}${title}${
    isNamed ? '' : `${escapeHtml(calloutTitles[block.callout])}</p>\n`
  }`;
}

function blockOpen(block: Block | undefined, env: Environment): string {
  switch (block?.kind) {
    case 'callout':
      return callout(block, env);
    case 'tabs':
      return `${openTag('div', env, { class: 'lp-tabs' })}\n`;
    case 'tab':
      return `${openTag('section', env, { class: 'lp-tab' })}${openTag(
        'p',
        env,
        { class: 'lp-tab-title' },
      )}`;
    case 'details':
      return `${openTag(
        'details',
        env,
        block.open ? { open: '' } : {},
      )}<summary>`;
    case 'table': {
      const element = openTag('div', env, {});
      return block.caption === undefined
        ? `${element}\n`
        : `${element}${openTag('p', env, { class: 'lp-table-caption' })}`;
    }
    default:
      return '';
  }
}

function blockClose(block: Block | undefined): string {
  switch (block?.kind) {
    case 'tab':
      return '</section>\n';
    case 'details':
      return '</details>\n';
    default:
      return '</div>\n';
  }
}

/** Blocks that shortcodes and alerts became. */
export const shortcodeRules: TokenRules = {
  lp_block_open: (token, env) => blockOpen(blocks.of(token), env),
  lp_block_close: token => blockClose(blocks.of(token)),
  lp_title_close: token =>
    blocks.of(token)?.kind === 'details' ? '</summary>\n' : '</p>\n',
  lp_figure: (token, env) => {
    const block = blocks.of(token);
    return block?.kind === 'figure' ? figure(block, env) : '';
  },
  lp_caption_open: () => '<figcaption>',
  lp_caption_gap: () => '. ',
  lp_caption_close: () => '</figcaption>',
  lp_figure_close: () => '</figure>\n',
  lp_unknown: (token, env) => {
    const shortcode = unknownShortcodes.of(token);
    return shortcode ? unknownMarkup(shortcode, env) : '';
  },
};
