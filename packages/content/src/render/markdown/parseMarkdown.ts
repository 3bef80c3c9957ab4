import MarkdownIt from 'markdown-it';
import type { MarkdownIt as MarkdownParser, Token } from 'markdown-it';
import definitionLists from 'markdown-it-deflist';
import footnotes from 'markdown-it-footnote';
import {
  ExpandedBody,
  expandShortcodes,
} from '../../dialects/hugo/expandShortcodes';
import { readNames, ShortcodeNames } from '../../dialects/hugo/shortcodeNames';
import { limits } from '../../util/limits';
import { optionalMember } from '../../util/optionalMembers';
import { alertRule } from './alerts';
import { autolinkRule } from './autolinks';
import { emojiRule } from './emoji';
import { Environment, environmentOf, envOf } from './environment';
import { footnoteReferenceRule, footnoteRule } from './footnotes';
import { headingAttributeRule } from './headingAttributes';
import { headingRule } from './headings';
import { limitedInlineRule } from './inlineLimits';
import { limitNesting } from './nestingLimits';
import { blockMarkRule } from './shortcodeBlocks';
import { restoreRule, unknownRule } from './shortcodeText';
import { taskRule } from './tasks';
import { wideTableRule } from './wideTables';

const withHtml = create(true);
const withoutHtml = create(false);

/** A body as tokens, with what later steps need to know of it. */
export interface ParsedBody {
  tokens: Token[];
  environment: Environment;
  expanded: ExpandedBody;
}

/**
 * Parses a body.
 *
 * @param options - `title` of its document, where it is known; `shortcodes`:
 * what a site calls those that we know, by its own names.
 */
export function parseMarkdown(
  body: string,
  options: { title?: string; shortcodes?: ShortcodeNames } = {},
): ParsedBody {
  const { title, shortcodes } = options;
  const expanded = expandShortcodes(body, readNames(shortcodes));
  const { lines, shortened } = limitNesting(expanded.lines);
  const tags = body.match(/<[a-z!/]/gi)?.length ?? 0;
  const environment = environmentOf({
    body,
    blocks: expanded.blocks,
    sources: expanded.sources,
    missing: expanded.missing,
    origins: expanded.origins,
    ...optionalMember('title', title),
    html: tags <= limits.htmlTags,
  });
  if (!environment.html) {
    environment.degraded.set(0, `has more than ${limits.htmlTags} HTML tags`);
  }
  for (const [line, reason] of shortened) {
    environment.degraded.set(expanded.origins[line] ?? 0, reason);
  }
  const markdown = environment.html ? withHtml : withoutHtml;
  const tokens =
    lines.length > limits.bodyLines
      ? asWritten(body, environment)
      : markdown.parse(lines.join('\n'), envOf(environment));
  return { tokens, environment, expanded };
}

function asWritten(body: string, environment: Environment): Token[] {
  environment.degraded.set(0, `has more than ${limits.bodyLines} lines`);
  const state = new withHtml.core.State('', withHtml, envOf(environment));
  const token = new state.Token('code_block', 'code', 0);
  token.content = body;
  token.map = [0, 1];
  return [token];
}

/** 0-based body line of a token. */
export function bodyLineOf(
  environment: Environment,
  token: { map: [number, number] | null },
): number {
  return environment.origins[token.map?.[0] ?? 0] ?? 0;
}

function create(html: boolean): MarkdownParser {
  const md = new MarkdownIt({
    // Authors' HTML is kept for the sanitiser to judge: Hugo pages have tables in it.
    html,
    typographer: false,
    maxNesting: limits.markdownNesting,
  });
  md.use(footnotes);
  md.use(definitionLists);
  // Neither GitHub nor Hugo has these: `^[a-z]` is a pattern.
  md.inline.ruler.disable('footnote_inline');
  md.inline.ruler.at('footnote_ref', footnoteReferenceRule);
  md.core.ruler.at('footnote_tail', footnoteRule);
  // Targets stay as written: resolving decides what may become a link.
  md.validateLink = () => true;
  md.normalizeLink = url => url;
  md.normalizeLinkText = text => text;
  md.block.ruler.before('table', 'lp_mark', blockMarkRule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.block.ruler.before('table', 'lp_wide_table', wideTableRule);
  md.inline.ruler.at('linkify', autolinkRule);
  md.core.ruler.at('inline', limitedInlineRule);
  md.core.ruler.before('inline', 'lp_tags', restoreRule);
  md.core.ruler.before('inline', 'lp_alerts', alertRule);
  md.core.ruler.before('inline', 'lp_attributes', headingAttributeRule);
  md.core.ruler.push('lp_emoji', emojiRule);
  md.core.ruler.push('lp_unknown', unknownRule);
  md.core.ruler.push('lp_tasks', taskRule);
  md.core.ruler.push('lp_headings', headingRule);
  return md;
}
