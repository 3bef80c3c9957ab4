import sanitizeHtml from 'sanitize-html';
import { limits } from '../../util/limits';
import { allowedTags } from '../markdown/allowedElements';
import {
  Attributes,
  fillPlaceholders,
  TrustedAttributes,
} from '../markdown/environment';
import { authorsId } from '../markdown/htmlHeadings';
import { imageMarkup, linkMarkup, TargetResolver } from './targetMarkup';

// What authors may say about their own elements; links and images are apart.
// A map, for an object would answer for <constructor> too.
const authorAttributes: ReadonlyMap<string, readonly string[]> = new Map([
  ['abbr', ['title']],
  ['dfn', ['title']],
  ['details', ['open']],
  ['ol', ['start']],
  ['td', ['colspan', 'rowspan']],
  ['th', ['colspan', 'rowspan', 'scope']],
  ['time', ['datetime']],
]);

const outputAttributes = [
  'alt',
  'aria-label',
  'checked',
  'class',
  'colspan',
  'data-anchor',
  'data-asset',
  'data-callout',
  'data-entity',
  'data-external',
  'data-guide',
  'data-page',
  'data-shortcode',
  'data-techdocs',
  'datetime',
  'dir',
  'disabled',
  'height',
  'href',
  'id',
  'loading',
  'open',
  'referrerpolicy',
  'rel',
  'role',
  'rowspan',
  'scope',
  'src',
  'start',
  'tabindex',
  'title',
  'type',
  'width',
];

// sanitize-html takes this, its types do not know it.
interface SanitiserOptions extends sanitizeHtml.IOptions {
  allowedEmptyAttributes: string[];
}

// Each may be written in another direction than the page around it.
const directed: ReadonlySet<string> = new Set(
  (
    'blockquote caption dd details dl dt figcaption h1 h2 h3 h4 h5 h6 li ol p summary table td ' +
    'th ul'
  ).split(' '),
);

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

const droppedTag = 'lp-dropped';

/**
 * Cleans HTML in which authors' elements and the library's are mixed, and
 * settles where links and images lead. Nothing passes that is not listed
 * here: no scripts, styles, handlers, frames, forms or classes of authors, and
 * of their ids only those that are not there already.
 */
export function sanitise(
  html: string,
  options: {
    trust: TrustedAttributes;
    /** Safe HTML for the placeholders in the text. */
    code: readonly string[];
    /** Ids that headings have; no element of an author's may have them, too. */
    ids: readonly string[];
    resolver: TargetResolver;
  },
): string {
  const { trust, code, ids, resolver } = options;
  const written = new WeakSet<object>();
  const isMixed =
    rightToLeft.test(html) || code.some(part => rightToLeft.test(part));
  const withDirection = (markup: sanitizeHtml.Tag): sanitizeHtml.Tag => {
    const { tagName, attribs } = markup;
    if (isMixed && tagName === 'pre') {
      attribs.dir = 'ltr';
    } else if (isMixed && directed.has(tagName)) {
      attribs.dir ??= 'auto';
    }
    return markup;
  };
  const taken = new Set(ids);
  const ownId = (tagName: string, attributes: Attributes): Attributes => {
    const id = authorsId(tagName, attributes);
    if (id === undefined || taken.has(id)) {
      return {};
    }
    taken.add(id);
    return { id };
  };
  let anchors = 0;
  const settings: SanitiserOptions = {
    allowedTags: [...allowedTags],
    allowedAttributes: { '*': outputAttributes },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesAppliedToAttributes: ['href', 'src'],
    allowProtocolRelative: false,
    allowedEmptyAttributes: ['alt', 'data-external'],
    disallowedTagsMode: 'discard',
    nestingLimit: limits.htmlNesting,
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'iframe',
      'object',
      'embed',
      'svg',
      'math',
      'template',
      'title',
      'head',
    ],
    parseStyleAttributes: false,
    // In texts only: a placeholder in an author's attribute stays as it is.
    textFilter: text => fillPlaceholders(text, code),
    onOpenTag: name => {
      anchors += name === 'a' ? 1 : 0;
    },
    onCloseTag: name => {
      anchors -= name === 'a' ? 1 : 0;
    },
    transformTags: {
      // Apart from the rest, for only so may an element get a text; the rule
      // for all elements runs after it.
      img: (_, attributes) => {
        const markup = imageMarkup(attributes, {
          ...resolver,
          inLink: anchors > 0,
        });
        written.add(markup.attribs);
        return markup;
      },
      '*': (tagName, attributes) => {
        if (written.has(attributes)) {
          return { tagName, attribs: attributes };
        }
        const trusted = trust.read(attributes);
        if (trusted) {
          return withDirection({ tagName, attribs: { ...trusted } });
        }
        if (tagName === 'a') {
          const markup = linkMarkup(attributes, resolver);
          Object.assign(markup.attribs, ownId(tagName, attributes));
          return markup;
        }
        if (tagName === 'input') {
          return { tagName: droppedTag, attribs: {} };
        }
        return withDirection({
          tagName,
          attribs: {
            ...authorsOwn(tagName, attributes),
            ...directionOf(attributes),
            ...ownId(tagName, attributes),
          },
        });
      },
    },
  };
  // What is left of marks stands where authors cut elements in two.
  return sanitizeHtml(html, settings).replace(/[\ufdd0-\ufdef]/g, '\ufffd');
}

function directionOf({ dir = '' }: Attributes): Attributes {
  return /^(?:rtl|ltr|auto)$/i.test(dir) ? { dir: dir.toLowerCase() } : {};
}

function authorsOwn(tagName: string, attributes: Attributes): Attributes {
  const kept: Attributes = {};
  for (const name of authorAttributes.get(tagName) ?? []) {
    const value = Object.hasOwn(attributes, name)
      ? attributes[name]
      : undefined;
    if (
      value !== undefined &&
      (!/span$|^start$/.test(name) || /^\d{1,3}$/.test(value))
    ) {
      kept[name] = value.slice(0, limits.textLength);
    }
  }
  return kept;
}
