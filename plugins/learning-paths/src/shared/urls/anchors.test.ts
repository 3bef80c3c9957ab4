import { anchorIn, articleId, hashOf, targetOf } from './anchors';

describe('anchors of authors', () => {
  beforeEach(() => {
    document.body.innerHTML = [
      '<div id="root"><h2 id="article-root">Root</h2>',
      '<div id="section-1">Card</div><h2 id="article-section-1">Section 1</h2>',
      '<h2 id="article-section-2">Section 2</h2>',
      '<p id="article-50%">x</p></div>',
    ].join('');
  });

  it.each([
    ['#root', 'article-root'],
    ['#section-1', 'section-1'],
    ['#section-2', 'article-section-2'],
    ['#article-section-1', 'article-section-1'],
    ['#50%25', 'article-50%'],
  ])('lead from %s to %s, and never to what is the app’s', (hash, id) => {
    expect(targetOf(hash)).toHaveAttribute('id', id);
  });

  it.each(['#none', '#', '#%', '#constructor', '#article-none'])(
    'lead nowhere from %s',
    hash => expect(targetOf(hash)).toBeNull(),
  );

  it('are linked so that they are found', () => {
    for (const anchor of ['root', 'section-1', 'section-2', '50%']) {
      expect(targetOf(hashOf(anchor))?.id).toBe(articleId(anchor));
      expect(anchorIn(articleId(anchor))).toBe(anchor);
    }
    expect(hashOf('root')).toBe('#root');
  });
});
