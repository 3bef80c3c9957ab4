import MarkdownIt from 'markdown-it';
import { Attributes, environmentIn, envOf } from '../markdown/environment';
import { ParsedBody } from '../markdown/parseMarkdown';
import { listedHeadings, tasks, topIds } from '../markdown/tokenData';
import { codeRules } from './codeBlocks';
import { escapeHtml, openTag, setAside, TokenRules } from './elements';
import { footnoteRules } from './footnoteMarkup';
import { rawHtmlRules } from './rawHtml';
import { shortcodeRules } from './shortcodeBlocks';
import { tableRules } from './tables';

const textRules: TokenRules = {
  lp_top: (token, env) =>
    `${openTag('div', env, { id: topIds.of(token) ?? '' })}</div>\n`,
  lp_plain: (token, env) => setAside(escapeHtml(token.content), env),
  emoji: token => token.content,
  heading_open: (token, env) => {
    const heading = listedHeadings.of(token);
    env.lastHeading = heading?.text ?? env.lastHeading;
    return heading
      ? openTag(token.tag, env, { id: heading.id })
      : `<${token.tag}>`;
  },
  list_item_open: (token, env) => {
    const task = tasks.of(token);
    if (task === undefined) {
      return '<li>';
    }
    const box: Attributes = { type: 'checkbox', disabled: '' };
    if (task === 'done') {
      box.checked = '';
    }
    return `${openTag('li', env, { class: 'lp-task' })}${openTag(
      'input',
      env,
      box,
    )} `;
  },
};

/** Writes the markup that the frontend knows how to dress. */
const { renderer, options } = new MarkdownIt();
for (const [type, rule] of Object.entries({
  ...textRules,
  ...codeRules,
  ...tableRules,
  ...footnoteRules,
  ...shortcodeRules,
  ...rawHtmlRules,
})) {
  renderer.rules[type] = (tokens, index, _options, env) =>
    rule(tokens[index], environmentIn(env));
}

/** The unsanitised HTML of a parsed body. Never shown to anyone as it is. */
export function unsafeHtml({ tokens, environment }: ParsedBody): string {
  return renderer.render(tokens, options, envOf(environment));
}
