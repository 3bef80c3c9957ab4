import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import {
  Attributes,
  Environment,
  placeholderOf,
} from '../markdown/environment';

/** Escapes a text for HTML, in quoted attributes as well. */
export const { escapeHtml } = new MarkdownIt().utils;

/** Writes the markup of a token. */
export type TokenRule = (token: Token, env: Environment) => string;

/** Rules by the type of their tokens. */
export type TokenRules = Readonly<Record<string, TokenRule>>;

/** The opening tag of an element whose attributes are ours, which the sanitiser lets pass. */
export function openTag(
  tag: string,
  env: Environment,
  attributes: Attributes,
): string {
  return `<${tag}${env.trust.mark(attributes)}>`;
}

/**
 * Keeps HTML without anything of an author's in it away from the sanitiser: most tags of a
 * page are spans in code, and reading them takes the most time.
 */
export function setAside(html: string, env: Environment): string {
  env.code.push(html);
  return placeholderOf(env.code.length - 1);
}
