import { ShortcodeNames } from '../../dialects/hugo/shortcodeNames';
import { diagramFindings } from '../../diagrams/diagramFindings';
import { quote, Reporter } from '../../util/diagnostics';
import { limits } from '../../util/limits';
import { languageOf } from '../html/highlight';
import { Heading } from '../markdown/Heading';
import { inlineText } from '../markdown/headings';
import {
  bodyLineOf,
  ParsedBody,
  parseMarkdown,
} from '../markdown/parseMarkdown';
import { listedHeadings } from '../markdown/tokenData';
import { imagesOf } from './images';
import { DocumentLink, linksOf } from './links';

/**
 * Reads what a document needs to know of its body without rendering it, and
 * reports what is wrong in it.
 */
export function scanBody(options: {
  body: string;
  bodyLine: number;
  /** The title of the front matter, where there is one. */
  title: string | undefined;
  shortcodes?: ShortcodeNames;
  reporter: Reporter;
}): BodyScan {
  const { body, bodyLine, title, shortcodes, reporter } = options;
  const parsed = parseMarkdown(body, { title, shortcodes });
  report(parsed, bodyLine, reporter);
  reportDiagrams(parsed, bodyLine, reporter);
  const scan = {
    ...targetsOf(parsed),
    links: linksOf(parsed, { body, bodyLine }),
    images: imagesOf(parsed, body),
  };
  if (title !== undefined) {
    return scan;
  }
  const index = parsed.tokens.findIndex(
    token => token.type === 'heading_open' && token.tag === 'h1',
  );
  const text =
    index < 0
      ? ''
      : listedHeadings.of(parsed.tokens[index])?.text ??
        inlineText(parsed.tokens[index + 1]);
  if (text === '') {
    return scan;
  }
  // The page will not repeat it, so it is no heading of the body either.
  const targets =
    index === 0
      ? targetsOf(parseMarkdown(body, { title: text, shortcodes }))
      : undefined;
  return { ...scan, ...targets, leadingTitle: text };
}

/** What a document needs to know of its body. */
interface BodyScan {
  links: DocumentLink[];
  /** Targets of the images that the page shows, each once. */
  images: string[];
  headings: Heading[];
  /** Other ids that links may lead to. */
  anchors: string[];
  /** The text of the first heading of the first level. */
  leadingTitle?: string;
}

function targetsOf({
  environment,
}: ParsedBody): Pick<BodyScan, 'headings' | 'anchors'> {
  return {
    headings: [...environment.headings],
    anchors: [...environment.anchors],
  };
}

function report(
  parsed: ParsedBody,
  bodyLine: number,
  reporter: Reporter,
): void {
  const { unknown, includes, unbalanced, tooMany } = parsed.expanded;
  for (const [name, line] of unknown) {
    reporter.add({
      severity: 'warning',
      code: 'shortcode-unknown',
      line: bodyLine + line,
      message: `The shortcode "${name}" is not known; a mark stands in its place, and the text inside of it is shown.`,
      hint: 'Write Markdown in its place, or a shortcode that is known; learningPaths.content.shortcodes can say which known one it stands for.',
    });
  }
  for (const [file, line] of includes) {
    reporter.add({
      severity: 'warning',
      code: 'shortcode-include',
      line: bodyLine + line,
      message: `The shortcode would include ${quote(
        file,
      )}, which is not read; the page says so in its place.`,
      hint: 'Write the text into the page.',
    });
  }
  for (const [name, line] of unbalanced) {
    reporter.add({
      severity: 'warning',
      code: 'shortcode-unbalanced',
      line: bodyLine + line,
      message: `The shortcode "${name}" has an opening or a closing tag only, so it has no effect.`,
      hint: `Write both {{< ${name} >}} and {{< /${name} >}}.`,
    });
  }
  if (tooMany) {
    reporter.add({
      severity: 'warning',
      code: 'shortcode-limit',
      line: bodyLine,
      message: `The document has more than ${limits.shortcodes} shortcodes; the later ones are shown as text.`,
      hint: 'Split the document.',
    });
  }
  for (const [line, reason] of parsed.environment.degraded) {
    reporter.add({
      severity: 'warning',
      code: 'body-limit',
      line: bodyLine + line,
      message: `The text here ${reason}, so it is shown without its markup.`,
      hint: 'Split it into smaller parts.',
    });
  }
}

function reportDiagrams(
  { tokens, environment }: ParsedBody,
  bodyLine: number,
  reporter: Reporter,
): void {
  let total = 0;
  for (const token of tokens) {
    if (token.type === 'fence' && languageOf(token.info) === 'mermaid') {
      total += token.content.length;
      if (total > limits.diagramTotal) {
        return;
      }
      const line = bodyLine + bodyLineOf(environment, token);
      for (const finding of diagramFindings(token.content)) {
        reporter.add({ ...finding, line });
      }
    }
  }
}
