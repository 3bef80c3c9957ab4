import createDOMPurify from 'dompurify';
import { articleId } from '../../shared/urls/anchors';

const TAGS = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'span', 'section'],
  ...['a', 'img', 'figure', 'figcaption', 'br', 'hr', 'blockquote', 'pre'],
  ...['code', 'kbd', 'samp', 'var', 'em', 'strong', 'b', 'i', 's', 'u'],
  ...['del', 'ins', 'mark', 'small', 'sub', 'sup', 'abbr', 'cite', 'q', 'dfn'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'input', 'details', 'summary'],
  ...[
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'th',
    'td',
    'time',
    'col',
    'colgroup',
  ],
];

/** Attributes that hold an address, which is checked. */
const ADDRESSES = ['href', 'src'];

const PLAIN_ATTRIBUTES = [
  ...['alt', 'title', 'class', 'id', 'lang', 'dir', 'width', 'height'],
  ...['colspan', 'rowspan', 'scope', 'start', 'reversed', 'open', 'datetime'],
  ...['role', 'tabindex', 'aria-label', 'type', 'checked', 'disabled'],
  ...['data-guide', 'data-anchor', 'data-entity', 'data-techdocs'],
  ...['data-page', 'data-asset', 'data-callout', 'data-external'],
  'data-shortcode',
];

const purifier = createDOMPurify(window);

purifier.addHook('uponSanitizeAttribute', (_element, attribute) => {
  // As it is, an id could stand in for an element of the page around the article.
  if (attribute.attrName === 'id') {
    attribute.attrValue = articleId(attribute.attrValue);
  }
  // Classes are the server's vocabulary; others would reach the app's own styles.
  if (attribute.attrName === 'class') {
    attribute.attrValue = attribute.attrValue
      .split(/\s+/)
      .filter(name => /^(lp-|hljs|language-)[\w-]*$|^[\w]+_$/.test(name))
      .join(' ');
    attribute.keepAttr = attribute.attrValue !== '';
  }
  if (attribute.attrName === 'src' && !/^https:/i.test(attribute.attrValue)) {
    attribute.keepAttr = false;
  }
});

purifier.addHook('afterSanitizeAttributes', element => {
  if (element.nodeName === 'INPUT') {
    if (element.getAttribute('type') === 'checkbox') {
      element.setAttribute('disabled', '');
    } else {
      element.remove();
    }
  }
});

/**
 * Second line of defence: the server sanitised this already. What is not known to be
 * harmless goes, including every style and every form but a task's checkbox.
 */
export function sanitise(html: string): DocumentFragment {
  return purifier.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: [...ADDRESSES, ...PLAIN_ATTRIBUTES],
    ADD_URI_SAFE_ATTR: PLAIN_ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|#|\/(?!\/))/i,
    // It would drop headings named "location" or "title"; ids have a prefix, see above.
    SANITIZE_DOM: false,
    RETURN_DOM_FRAGMENT: true,
  });
}
