import { Parser } from 'htmlparser2';
import { limits } from '../../util/limits';
import { unsafeHtml } from '../html/unsafeHtml';
import { ParsedBody } from '../markdown/parseMarkdown';

/** Without one of these no page shows an image. */
const worthReading = /!\[|!\{\{|<im|\{\{[<%]/i;

/**
 * Targets of the images that a page shows, as the sanitiser will meet them: whatever
 * shortcodes, references and HTML they were put together from.
 */
export function imagesOf(parsed: ParsedBody, body: string): string[] {
  if (!worthReading.test(body)) {
    return [];
  }
  const { environment } = parsed;
  // Colours change nothing here and take the most time.
  const html = unsafeHtml({
    ...parsed,
    environment: {
      ...environment,
      code: [],
      highlighted: limits.highlightTotal,
    },
  });
  const targets = new Set<string>();
  if (/<img/i.test(html)) {
    const parser = new Parser({
      onopentag(name, { src }) {
        if (name === 'img' && src !== undefined) {
          targets.add(src.trim());
        }
      },
    });
    parser.end(html);
  }
  return [...targets];
}
