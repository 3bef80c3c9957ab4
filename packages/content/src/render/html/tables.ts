import { Environment } from '../markdown/environment';
import { openTag, TokenRule, TokenRules } from './elements';

/** Opens the region that a table scrolls in, named after the heading above it. */
export function tableRegion(env: Environment): string {
  return openTag('div', env, {
    class: 'lp-table',
    tabindex: '0',
    role: 'region',
    ...(env.lastHeading === '' ? {} : { 'aria-label': env.lastHeading }),
  });
}

const cell: TokenRule = (token, env) => {
  const align = /text-align:(left|right|center)/.exec(
    String(token.attrGet('style') ?? ''),
  )?.[1];
  return align
    ? openTag(token.tag, env, { class: `lp-align-${align}` })
    : `<${token.tag}>`;
};

/** Tables of Markdown. */
export const tableRules: TokenRules = {
  table_open: (_, env) => `${tableRegion(env)}<table>\n`,
  table_close: () => '</table></div>\n',
  th_open: cell,
  td_open: cell,
};
