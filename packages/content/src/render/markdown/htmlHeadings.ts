import { Parser } from 'htmlparser2';
import { limits } from '../../util/limits';
import { optionalMember } from '../../util/optionalMembers';
import { keepsId } from './allowedElements';

/** A heading that an author wrote as HTML; offsets are those of its opening tag. */
export interface HtmlHeading {
  start: number;
  end: number;
  depth: number;
  text: string;
  id?: string;
}

/** What a piece of raw HTML has that links may lead to. */
export interface HtmlAnchors {
  headings: HtmlHeading[];
  /** Ids and names of all other elements. */
  ids: string[];
}

const worthReading = /\s(?:id|name)\s*=|<h[1-6]/i;

/** Finds headings and the targets of links in raw HTML, undefined where there are none. */
export function readHtmlAnchors(html: string): HtmlAnchors | undefined {
  if (!worthReading.test(html)) {
    return undefined;
  }
  const found: HtmlAnchors = { headings: [], ids: [] };
  let open: HtmlHeading | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const id = authorsId(name, attributes);
      if (/^h[1-6]$/.test(name)) {
        open = {
          start: parser.startIndex,
          end: parser.endIndex + 1,
          depth: Number(name[1]),
          text: '',
          ...optionalMember('id', id),
        };
      } else if (id !== undefined) {
        found.ids.push(id);
      }
    },
    ontext(text) {
      if (open) {
        open.text += text;
      }
    },
    onclosetag(name, implied) {
      if (open && name === `h${open.depth}`) {
        if (!implied) {
          found.headings.push(open);
        } else if (open.id !== undefined) {
          // Its text is Markdown after a blank line; its place is known all the same.
          found.ids.push(open.id);
        }
        open = undefined;
      }
    },
  });
  parser.end(html);
  return found.headings.length + found.ids.length > 0 ? found : undefined;
}

/** The id that an author gave an element; `<a name>` is its older spelling. */
export function authorsId(
  tagName: string,
  attributes: { readonly [name: string]: string },
): string | undefined {
  const named = tagName === 'a' ? ownValue(attributes, 'name') : undefined;
  const id = (ownValue(attributes, 'id') ?? named)?.trim();
  return id &&
    keepsId(tagName) &&
    id.length <= limits.idLength &&
    !/[\s"'<>]/.test(id)
    ? id
    : undefined;
}

function ownValue(
  attributes: { readonly [name: string]: string },
  name: string,
): string | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}
