import hljs from 'highlight.js/lib/common';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import http from 'highlight.js/lib/languages/http';
import nginx from 'highlight.js/lib/languages/nginx';
import powershell from 'highlight.js/lib/languages/powershell';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import { limits } from '../limits';

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
 * Highlights code with `hljs-*` spans.
 *
 * @returns undefined where the language is not known or the code too long.
 */
export function highlight(code: string, language: string): string | undefined {
  if (code.length > limits.highlightLength || !hljs.getLanguage(language)) {
    return undefined;
  }
  return hljs.highlight(code, { language, ignoreIllegals: true }).value;
}
