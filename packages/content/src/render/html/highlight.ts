import hljs from 'highlight.js/lib/common';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import http from 'highlight.js/lib/languages/http';
import nginx from 'highlight.js/lib/languages/nginx';
import powershell from 'highlight.js/lib/languages/powershell';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import { limits } from '../../util/limits';

const extra = { dockerfile, http, nginx, powershell, properties, protobuf };
Object.entries(extra).forEach(([name, language]) =>
  hljs.registerLanguage(name, language),
);
hljs.registerAliases(['console', 'terminal', 'shell-session', 'command'], {
  languageName: 'shell',
});
hljs.registerAliases(['hcl', 'terraform', 'tf'], { languageName: 'ini' });
hljs.registerAliases(['proto3'], { languageName: 'protobuf' });

/** The language of a fence: the first word of its info, without attributes. */
export function languageOf(info: string): string {
  const word = /^[^\s{,]*/.exec(info.trim().slice(0, 100))?.[0] ?? '';
  return word.replace(/^\.?(?:language-)?/, '').toLowerCase();
}

/**
 * The title of a fence, as `yaml title="values.yaml"`; some tools say
 * `filename`.
 */
export function fenceTitleOf(info: string): string | undefined {
  const text = info.slice(0, 500);
  const key = /(?<![\w-])(?:title|filename)=/.exec(text);
  const value = key ? text.slice(key.index + key[0].length) : '';
  const quoted = /^"([^"]*)"|^'([^']*)'/.exec(value);
  const title = quoted
    ? quoted[1] ?? quoted[2]
    : /^[^\s"'{},]*/.exec(value)?.[0];
  return title?.trim() || undefined;
}

/** The names of all languages that are highlighted. */
export function highlightedLanguages(): readonly string[] {
  return hljs.listLanguages();
}

// Found by trying every language on every character and pair of them: the work on these grows
// with the text. That on any other, and on any new one, may grow with its square.
const proportional = new Set(
  [
    ...['css', 'diff', 'dockerfile', 'go', 'http', 'json'],
    ...['plaintext', 'properties', 'protobuf', 'python', 'shell', 'sql'],
    ...['xml', 'yaml'],
  ].map(name => hljs.getLanguage(name)),
);

/** How much of a page's highlighting some code takes, as against code in a quick language. */
export function highlightWeight(code: string, language: string): number {
  return proportional.has(hljs.getLanguage(language))
    ? code.length
    : code.length * limits.slowHighlightFactor;
}

/**
 * Highlights code with `hljs-*` spans.
 *
 * @returns undefined where the language is not known or the code too long.
 */
export function highlight(code: string, language: string): string | undefined {
  if (
    highlightWeight(code, language) > limits.highlightLength ||
    !hljs.getLanguage(language)
  ) {
    return undefined;
  }
  return hljs.highlight(code, { language, ignoreIllegals: true }).value;
}
