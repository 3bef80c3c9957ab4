import { limits } from '../../util/limits';
import { placedFootnotes } from '../markdown/tokenData';
import { openTag, TokenRules } from './elements';

/** Footnotes at the end of the page, and the references to them. */
export const footnoteRules: TokenRules = {
  lp_footnotes_open: (_, env) =>
    `${openTag('section', env, {
      class: 'lp-footnotes',
      role: 'doc-endnotes',
    })}<ol>\n`,
  lp_footnotes_close: () => '</ol></section>\n',
  lp_footnote_open: (token, env) =>
    openTag('li', env, { id: placedFootnotes.of(token)?.id ?? '' }),
  lp_footnote_close: () => '</li>\n',
  lp_footnote_back: (token, env) =>
    (placedFootnotes.of(token)?.refs ?? [])
      .slice(0, limits.footnoteLinks)
      .map(
        ref =>
          ` ${openTag('a', env, {
            class: 'lp-footnote-back',
            href: `#${ref}`,
            role: 'doc-backlink',
          })}\u21a9\ufe0e</a>`,
      )
      .join(''),
  // The plugin's own token: its numbers count from 0.
  footnote_ref: (token, env) => {
    const note = env.notes[Number(token.meta?.id)];
    const ref = note?.refs[Number(token.meta?.subId)];
    return ref === undefined
      ? ''
      : `${openTag('sup', env, { class: 'lp-footnote', id: ref })}${openTag(
          'a',
          env,
          { href: `#${note.id}`, role: 'doc-noteref' },
        )}${note.number}</a></sup>`;
  },
};
