import { Parser } from 'htmlparser2';
import { oneLine } from '../util/oneLine';

type Attributes = Readonly<Record<string, string>>;

type IsRoot = (name: string, attributes: Attributes) => boolean;

/**
 * Elements that hold the content of a page, the surest sign first; `mark` is in all HTML
 * that has one.
 */
const contentRoots: readonly { mark?: RegExp; isRoot: IsRoot }[] = [
  { mark: /<article/i, isRoot: name => name === 'article' },
  { mark: /main/, isRoot: (_, { role }) => role === 'main' },
  {
    mark: /md-content/,
    isRoot: (_, attributes) => classesOf(attributes).includes('md-content'),
  },
  { mark: /<main/i, isRoot: name => name === 'main' },
  { isRoot: name => name === 'body' },
];

/** Elements that are not part of what an author wrote. */
const skippedElements = new Set(
  'script style noscript template nav footer svg canvas iframe object button select textarea form head'.split(
    ' ',
  ),
);

/** Classes of what MkDocs and its themes add to a text, which changes without the text. */
const skippedClasses = new Set([
  'headerlink',
  'linenos',
  'md-clipboard',
  'md-content__button',
  'md-feedback',
  'md-source-date',
  'md-source-file',
  'md-tags',
  'git-revision-date',
  'git-revision-date-localized-plugin',
]);

const blocks = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** Deepest nesting of elements: the parser's time grows with its square. */
const maxDepth = 1_000;

/**
 * A page as plain text.
 *
 * @public
 */
export interface PlainPage {
  /** The first heading of the first level, which is not in the body; else the name of the page. */
  title: string;
  /** One block a line, so that differences read well. */
  body: string;
}

/**
 * Takes the text of a published page out of its HTML, without navigation, permalinks,
 * links to edit it, and dates.
 *
 * @throws RangeError when its elements are nested past all reason
 */
export function readPublishedPage(html: string): PlainPage {
  // The page is parsed once for each sign, so signs that it cannot have are left out.
  for (const { isRoot } of contentRoots.filter(
    ({ mark }) => mark?.test(html) ?? true,
  )) {
    const page = textWithin(html, isRoot);
    if (page.body !== '' || page.heading !== undefined) {
      return { title: page.heading ?? page.name, body: page.body };
    }
  }
  return { title: '', body: '' };
}

interface Open {
  isRoot: boolean;
  isSkipped: boolean;
}

function textWithin(
  html: string,
  isRoot: IsRoot,
): { heading?: string; name: string; body: string } {
  const open: Open[] = [];
  const lines: string[] = [];
  let roots = 0;
  let skipped = 0;
  let pre = 0;
  let line = '';
  let hasWords = false;
  let prefix = '';
  let heading: string | undefined;
  let inHeading = false;
  let inName = false;
  let name = '';
  const restart = () => {
    line = '';
    hasWords = false;
  };
  const add = (text: string) => {
    line += text;
    hasWords = hasWords || /\S/.test(text);
  };
  const flush = () => {
    const text = pre > 0 ? line.trimEnd() : oneLine(line);
    if (text !== '') {
      lines.push(`${prefix}${text}`);
      prefix = '';
    }
    restart();
  };
  const begin = (tag: string) => {
    if (tag === 'h1' && heading === undefined) {
      inHeading = true;
    } else if (/^h[1-6]$/.test(tag)) {
      prefix = `${'#'.repeat(Number(tag[1]))} `;
    } else if (tag === 'li') {
      prefix = '- ';
    } else if (tag === 'td' || tag === 'th') {
      // Testing the line itself for each cell would take quadratic time.
      add(hasWords ? ' | ' : '');
    }
  };

  const parser = new Parser({
    onopentag(tag, attributes) {
      inName = tag === 'title' && name === '';
      const isStart = roots === 0 && lines.length === 0;
      const root = (roots > 0 || isStart) && isRoot(tag, attributes);
      const isSkipped =
        skippedElements.has(tag) ||
        'hidden' in attributes ||
        classesOf(attributes).some(one => skippedClasses.has(one));
      if (open.push({ isRoot: root, isSkipped }) > maxDepth) {
        throw new RangeError(
          `Elements are nested more than ${maxDepth} levels deep`,
        );
      }
      roots += Number(root);
      skipped += Number(isSkipped);
      if (roots === 0 || skipped > 0) {
        return;
      }
      if (blocks.has(tag)) {
        flush();
      }
      begin(tag);
      pre += Number(tag === 'pre');
      if (tag === 'br') {
        add(pre > 0 ? '' : ' ');
      } else if (tag === 'img') {
        add(` ${attributes.alt ?? ''} `);
      }
    },
    ontext(text) {
      if (inName) {
        name += text;
      }
      if (roots === 0 || skipped > 0) {
        return;
      }
      if (pre === 0) {
        add(text);
        return;
      }
      const [first, ...rest] = text.split('\n');
      add(first);
      for (const next of rest) {
        flush();
        add(next);
      }
    },
    onclosetag(tag) {
      inName = false;
      const closed = open.pop();
      if (roots > 0 && skipped === 0) {
        if (tag === 'h1' && inHeading) {
          heading = oneLine(line);
          restart();
          inHeading = false;
        } else if (blocks.has(tag)) {
          flush();
        }
        if (/^(?:li|h[1-6])$/.test(tag)) {
          prefix = '';
        }
        pre -= Number(tag === 'pre');
      }
      roots -= Number(closed?.isRoot ?? false);
      skipped -= Number(closed?.isSkipped ?? false);
    },
  });
  parser.end(html);
  flush();
  return { heading, name: oneLine(name), body: lines.join('\n') };
}

function classesOf(attributes: Attributes): string[] {
  return (attributes.class ?? '').split(/\s+/);
}
