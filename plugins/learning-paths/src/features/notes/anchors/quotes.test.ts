import { Quote } from '../../../shared/reading/notes';
import { ArticleText } from './ArticleText';
import { findQuote, quoteOf } from './quotes';

const article = (html: string) => {
  document.body.innerHTML = `<article>${html}</article>`;
  return document.querySelector('article')!;
};

/** What a reader selects: from some words to the end of others. */
function select(element: Element, from: string, to = from): Range {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const data = node.nodeValue ?? '';
    if (data.includes(from)) {
      range.setStart(node, data.indexOf(from));
    }
    if (data.includes(to)) {
      range.setEnd(node, data.indexOf(to) + to.length);
    }
  }
  return range;
}

function quote(html: string, from: string, to = from): Quote {
  const element = article(html);
  return quoteOf(ArticleText.of(element), select(element, from, to))!;
}

/** The words that a quote leads to in another text. */
function found(html: string, wanted: Quote): string | undefined {
  const text = ArticleText.of(article(html));
  const place = findQuote(text, wanted);
  return place && text.rangeOf(place.start, place.end)!.toString();
}

const before = `
  <h2 id="article-peers">Peers<a class="lp-anchor">#</a></h2>
  <p>Route   reflectors <strong>keep the mesh</strong>
     small beyond a hundred nodes.</p>
  <ul><li>One</li><li>Two of them</li></ul>`;

describe('a quote of an article', () => {
  it('has the words as they are read, what stands around them, and the heading above', () => {
    expect(quote(before, 'keep the mesh', 'small')).toEqual({
      words: 'keep the mesh small',
      before: 'Peers Route reflectors ',
      after: ' beyond a hundred nodes. One Two of them',
      heading: 'peers',
    });
  });

  it('goes over the ends of blocks, and leaves out what is not text', () => {
    expect(quote(before, 'One', 'Two')?.words).toBe('One Two');
    expect(quote(before, 'Peers', 'Route')?.words).toBe('Peers Route');
    expect(
      quote(
        '<div class="lp-codeblock"><div class="lp-codeblock-header"><span>yaml</span><button>Copy</button></div><pre>kind: Pod</pre></div>',
        'yaml',
        'kind: Pod',
      ).words,
    ).toBe('kind: Pod');
  });

  it('is found while a dialog hides the page from screen readers', () => {
    const mesh = quote(before, 'keep the mesh', 'small');
    const element = article(before);
    document.body.setAttribute('aria-hidden', 'true');
    expect(findQuote(ArticleText.of(element), mesh)).toBeDefined();
    document.body.removeAttribute('aria-hidden');
  });

  it('is none where nothing is selected', () => {
    const element = article(before);
    const range = document.createRange();
    range.setStart(element, 0);
    expect(quoteOf(ArticleText.of(element), range)).toBeUndefined();
  });

  it('is found after edits elsewhere, also in other elements', () => {
    const mesh = quote(before, 'keep the mesh', 'small');
    expect(
      found(
        '<p>New first.</p><h2 id="article-peering">Peering</h2><p>Today, they <em>keep</em> the mesh small.</p>',
        mesh,
      ),
    ).toBe('keep the mesh small');
  });

  it('is gone where its words changed, by as little as one', () => {
    const mesh = quote(before, 'keep the mesh', 'small');
    expect(found('<p>Route reflectors keep the mesh tiny.</p>', mesh)).toBe(
      undefined,
    );
    expect(found('', mesh)).toBeUndefined();
  });

  it('is the one of several like it that has the same around it', () => {
    const html = (first: string) =>
      `<p>${first} drain the node before the upgrade.</p><p>Then drain the node after it.</p>`;
    const second = quote(html('First'), 'Then', 'after').words;
    expect(second).toBe('Then drain the node after');
    const element = article(html('First'));
    const text = ArticleText.of(element);
    const at = text.text.lastIndexOf('drain the node');
    const wanted = quoteOf(text, text.rangeOf(at, at + 14)!)!;
    const other = ArticleText.of(article(html('Newly, and at length, first')));
    const place = findQuote(other, wanted)!;
    expect(other.text.slice(place.start - 5, place.end)).toBe(
      'Then drain the node',
    );
  });

  it('of few words needs what stood around them', () => {
    const pod = quote('<p>Every pod has an address of its own.</p>', 'pod');
    expect(found('<p>Every pod has an address.</p>', pod)).toBe('pod');
    expect(found('<p>No such podium.</p>', pod)).toBeUndefined();
  });

  it('is cut where it is very long', () => {
    const long = quote(`<p>${'word '.repeat(500)}</p>`, 'word', 'word');
    expect(long.words.length).toBeLessThanOrEqual(500);
    const element = article(`<p>${'word '.repeat(500)}</p>`);
    const range = document.createRange();
    range.selectNodeContents(element);
    expect(quoteOf(ArticleText.of(element), range)!.words).toHaveLength(500);
  });
});
