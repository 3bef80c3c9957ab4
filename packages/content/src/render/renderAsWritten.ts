import { oneLine } from '../util/oneLine';
import { escapeHtml } from './html/elements';
import { RenderOptions, RenderResult } from './renderDocument';

/** A document as it is written: for one whose markup takes too much to read. Takes linear time. */
export function renderAsWritten({
  body,
}: Pick<RenderOptions['document'], 'body'>): RenderResult {
  return {
    html: `<pre class="lp-plain">${escapeHtml(body)}</pre>`,
    headings: [],
    text: oneLine(body),
    diagnostics: [],
  };
}
