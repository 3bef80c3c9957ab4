import type { StateCore, Token } from 'markdown-it';
import { limits } from '../../util/limits';
import { oneLine } from '../../util/oneLine';
import { environmentIn } from './environment';
import { nameFootnotes } from './footnotes';
import { Heading } from './Heading';
import { HtmlHeading, readHtmlAnchors } from './htmlHeadings';
import {
  htmlHeadings,
  listedHeadings,
  PlacedHeading,
  topIds,
  writtenIds,
} from './tokenData';
import { UniqueIds } from './UniqueIds';

/**
 * Gives headings their ids: those that authors set, else ones as GitHub makes
 * them, unique in the page. Drops a first heading that repeats the title,
 * which the page shows already; its id stays, at the top of the page.
 */
export function headingRule(state: StateCore): void {
  const env = environmentIn(state.env);
  const ids = new UniqueIds();
  const headings: Heading[] = [];
  const named = new Set<string>();
  const add = (heading: Heading, wanted: string | undefined): Heading => {
    const made = { ...heading, id: ids.next(wanted ?? heading.id) };
    headings.push(made);
    return made;
  };
  const [first, text] = state.tokens;
  if (
    first?.type === 'heading_open' &&
    first.tag === 'h1' &&
    env.title !== undefined &&
    sameText(inlineText(text), env.title)
  ) {
    const top = ids.next(writtenIds.of(first) ?? slugOf(text));
    const token = new state.Token('lp_top', '', 0);
    topIds.set(token, top);
    named.add(top);
    state.tokens.splice(0, 3, token);
  }
  state.tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const inline = state.tokens[index + 1];
      if (headings.length < limits.headings) {
        const heading = {
          id: slugOf(inline),
          text: inlineText(inline).slice(0, limits.textLength),
          depth: Number(token.tag.slice(1)),
        };
        listedHeadings.set(token, add(heading, writtenIds.of(token)));
      }
    } else if (env.html && token.type === 'html_block') {
      const placed = inHtml(token, named, heading =>
        headings.length < limits.headings
          ? add(
              {
                id: slug(heading.text),
                text: oneLine(heading.text).slice(0, limits.textLength),
                depth: heading.depth,
              },
              heading.id,
            )
          : undefined,
      );
      htmlHeadings.set(token, placed);
    } else if (env.html && token.type === 'inline') {
      token.children
        ?.filter(({ type }) => type === 'html_inline')
        .forEach(child => inHtml(child, named, () => undefined));
    }
  });
  env.noteIds = nameFootnotes(env, ids);
  env.headings = headings;
  const taken = new Set(headings.map(({ id }) => id));
  env.anchors = [...named]
    .filter(id => !taken.has(id))
    .slice(0, limits.headings);
}

function inHtml(
  token: Token,
  named: Set<string>,
  add: (heading: HtmlHeading) => Heading | undefined,
): PlacedHeading[] {
  const found = readHtmlAnchors(token.content);
  found?.ids.forEach(id => named.add(id));
  return (found?.headings ?? []).flatMap(written => {
    const heading = add(written);
    return heading ? [{ ...written, heading }] : [];
  });
}

/** Whether a heading says the same as a title. */
function sameText(heading: string, title: string): boolean {
  const fold = (text: string) => oneLine(text).toLowerCase();
  return fold(heading) === fold(title);
}

/** The text of an inline token, without marks. */
export function inlineText(inline: Token | undefined): string {
  const parts = (inline?.children ?? []).map(child => {
    switch (child.type) {
      case 'softbreak':
      case 'hardbreak':
        return ' ';
      case 'html_inline':
        return '';
      case 'image':
        return inlineText(child);
      default:
        return child.content;
    }
  });
  return oneLine(parts.join(''));
}

// What GitHub makes an anchor of: pictures have no text, blanks stay as they are.
function slugOf(inline: Token | undefined): string {
  const parts = (inline?.children ?? []).map(child => {
    switch (child.type) {
      case 'html_inline':
      case 'image':
        return '';
      case 'emoji':
        return child.markup;
      default:
        return child.content;
    }
  });
  return slug(parts.join(''));
}

/** GitHub's rule for anchors, before numbers are given to repeated ones. */
function slug(text: string): string {
  const kept = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc} -]/gu, '')
    .replace(/ /g, '-');
  return kept.slice(0, limits.idLength) || 'section';
}
