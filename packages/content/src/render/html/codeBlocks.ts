import { limits } from '../../util/limits';
import {
  escapeHtml,
  openTag,
  setAside,
  TokenRule,
  TokenRules,
} from './elements';
import {
  fenceTitleOf,
  highlight,
  highlightWeight,
  languageOf,
} from './highlight';

const code: TokenRule = (token, env) => {
  const language = languageOf(token.info);
  if (language === 'mermaid') {
    const diagram = setAside(escapeHtml(token.content), env);
    return `${openTag('pre', env, {
      class: 'lp-mermaid',
    })}<code>${diagram}</code></pre>\n`;
  }
  const weight = highlightWeight(token.content, language);
  const fits = env.highlighted + weight <= limits.highlightTotal;
  const html = fits ? highlight(token.content, language) : undefined;
  env.highlighted += html === undefined ? 0 : weight;
  const name = language.replace(/[^\w+#.-]/g, '');
  const title = fenceTitleOf(token.info);
  const caption =
    title === undefined
      ? ''
      : `${openTag('p', env, { class: 'lp-code-title' })}${escapeHtml(
          title,
        )}</p>\n`;
  const pre = openTag('pre', env, { class: 'lp-code' });
  const inner = openTag('code', env, {
    class: name === '' ? 'hljs' : `hljs language-${name}`,
  });
  const text = setAside(html ?? escapeHtml(token.content), env);
  return `${caption}${pre}${inner}${text}</code></pre>\n`;
};

/** Fences and indented code. */
export const codeRules: TokenRules = { fence: code, code_block: code };
