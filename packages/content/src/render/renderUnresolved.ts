import { ShortcodeNames } from '../dialects/hugo/shortcodeNames';
import { limits } from '../util/limits';
import { sanitise } from './html/sanitise';
import { unsafeHtml } from './html/unsafeHtml';
import { parseMarkdown } from './markdown/parseMarkdown';

/** A text to compare with another. */
export interface UnresolvedText {
  /** A first heading that repeats it is left out. */
  title?: string;
  /** Markdown after the front matter. */
  body: string;
  shortcodes?: ShortcodeNames;
}

/**
 * The sanitised page of a text whose links and images say in `data-asset` what the author
 * wrote, wherever that leads; code comes without colours. For comparing, never for showing.
 */
export function renderUnresolved(text: UnresolvedText): string {
  const { title, body, shortcodes } = text;
  const parsed = parseMarkdown(body, { title, shortcodes });
  const { environment } = parsed;
  const html = unsafeHtml({
    ...parsed,
    // No code fits after so much.
    environment: Object.assign(environment, {
      highlighted: limits.highlightTotal,
    }),
  });
  return sanitise(html, {
    trust: environment.trust,
    code: environment.code,
    ids: [...environment.headings.map(({ id }) => id), ...environment.noteIds],
    resolver: {
      resolve: path => ({ kind: 'asset', path }),
      imageHosts: new Set(),
      onRemoteImage: () => {},
    },
  });
}
