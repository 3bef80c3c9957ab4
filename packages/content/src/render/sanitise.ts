import sanitizeHtml from 'sanitize-html';
import { limits } from '../limits';
import { Attributes, fillPlaceholders, TrustedAttributes } from './environment';
import { linkMarkup, imageMarkup, TargetResolver } from './targets';

const tags = (
  'a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption ' +
  'figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q s samp section small ' +
  'span strong sub summary sup table tbody td tfoot th thead time tr u ul var'
).split(' ');

// What authors may say about their own elements; links and images are apart.
const authorAttributes: { readonly [tag: string]: readonly string[] } = {
  abbr: ['title'],
  dfn: ['title'],
  details: ['open'],
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
};

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
  'data-techdocs',
  'datetime',
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

const droppedTag = 'lp-dropped';

/**
 * Cleans HTML in which authors' elements and the library's are mixed, and
 * settles where links and images lead. Nothing passes that is not listed
 * here: no scripts, styles, handlers, frames, forms, ids or classes of authors.
 */
export function sanitise(
  html: string,
  options: {
    trust: TrustedAttributes;
    /** Safe HTML for the placeholders in the text. */
    code: readonly string[];
    resolver: TargetResolver;
  },
): string {
  const { trust, code, resolver } = options;
  const settled = new WeakSet<object>();
  let anchors = 0;
  const settings: SanitiserOptions = {
    allowedTags: tags,
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
        settled.add(markup.attribs);
        return markup;
      },
      '*': (tagName, attributes) => {
        if (settled.has(attributes)) {
          return { tagName, attribs: attributes };
        }
        const trusted = trust.read(attributes);
        if (trusted) {
          return { tagName, attribs: trusted };
        }
        if (tagName === 'a') {
          return linkMarkup(attributes, resolver);
        }
        if (tagName === 'input') {
          return { tagName: droppedTag, attribs: {} };
        }
        return { tagName, attribs: authorsOwn(tagName, attributes) };
      },
    },
  };
  // What is left of marks stands where authors cut elements in two.
  return sanitizeHtml(html, settings).replace(/[\ufdd0-\ufdef]/g, '\ufffd');
}

function authorsOwn(tagName: string, attributes: Attributes): Attributes {
  const kept: Attributes = {};
  for (const name of authorAttributes[tagName] ?? []) {
    const value = attributes[name];
    if (
      value !== undefined &&
      (!/span$|^start$/.test(name) || /^\d{1,3}$/.test(value))
    ) {
      kept[name] = value.slice(0, limits.textLength);
    }
  }
  return kept;
}
