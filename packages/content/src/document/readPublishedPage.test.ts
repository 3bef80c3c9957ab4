import { readPublishedPage } from './readPublishedPage';

/** A page as MkDocs' Material theme, which TechDocs uses, publishes it. */
const published = `<!doctype html>
<html><head><title>Billing runbook - Billing</title><style>x</style></head>
<body>
<nav class="md-nav"><a href=".">Home</a></nav>
<div class="md-container"><main class="md-main"><div class="md-content">
<article class="md-content__inner md-typeset">
<a href="https://git.example/edit" title="Edit this page" class="md-content__button md-icon"><svg><path/></svg></a>
<h1 id="runbook">Billing <em>runbook</em><a class="headerlink" href="#runbook">&para;</a></h1>
<p>Restart &amp; watch,
   <strong>then</strong> tell<br>the team.</p>
<h2 id="steps">Steps<a class="headerlink" href="#steps" title="Permanent link">¶</a></h2>
<ul><li>Drain the queue.</li><li><p>Fail over:</p><ol><li>east</li></ol></li></ul>
<div class="highlight"><table class="highlighttable"><tr><td class="linenos"><pre>1
2</pre></td><td class="code"><pre><code>kubectl scale \\
  --replicas=0
</code></pre></td></tr></table></div>
<table><thead><tr><th>Zone</th><th>Owner</th></tr></thead><tbody><tr><td>east</td><td>Ana</td></tr></tbody></table>
<p><img alt="A map" src="x.png"></p>
<script>track()</script>
<aside class="md-source-file"><span class="md-source-date">June 3, 2026</span></aside>
</article></div></main></div>
<footer>Made with MkDocs</footer>
</body></html>`;

describe('the text of a published page', () => {
  it('is one block a line, without what the theme adds', () => {
    const { title, body } = readPublishedPage(published);
    expect(title).toBe('Billing runbook');
    expect(body.split('\n')).toEqual([
      'Restart & watch, then tell the team.',
      '## Steps',
      '- Drain the queue.',
      '- Fail over:',
      '- east',
      'kubectl scale \\',
      '  --replicas=0',
      'Zone | Owner',
      'east | Ana',
      'A map',
    ]);
  });

  it.each([
    ['another date', 'June 3, 2026', 'June 9, 2026'],
    ['another menu', '>Home<', '>Start<'],
    ['another address to edit it', 'git.example/edit', 'git.example/blob'],
    [
      'other breaks between words',
      'Restart &amp; watch,\n   ',
      'Restart &amp; watch, ',
    ],
  ])('is the same with %s', (_title, before, after) => {
    expect(published).toContain(before);
    expect(readPublishedPage(published.replace(before, after))).toEqual(
      readPublishedPage(published),
    );
  });

  it.each([
    ['an article', '<main>No<article><p>Yes</article></main>'],
    ['what is marked as main', '<p>No<div role="main"><p>Yes</div>'],
    ['the content of a theme', '<p>No<div class="a md-content">Yes</div>'],
    ['a main element', '<p>No<main>Yes</main>'],
    ['the whole body', '<head><title>No</title></head><body>Yes</body>'],
  ])('is that of %s', (_title, html) => {
    expect(readPublishedPage(html).body).toBe('Yes');
  });

  it('is called as its tab is where it has no heading', () => {
    const html = '<title>The  name</title><article>Text</article>';
    expect(readPublishedPage(html)).toEqual({
      title: 'The name',
      body: 'Text',
    });
  });

  it.each([
    ['nothing', ''],
    ['no HTML', 'plain text'],
    ['no text', '<article><nav>Menu</nav><script>x</script></article>'],
  ])('is empty where a page holds %s', (_title, html) => {
    expect(readPublishedPage(html)).toEqual({ title: '', body: '' });
  });

  it('is not looked for where elements are nested past all reason', () => {
    const html = (depth: number) => `<article>${'<b>'.repeat(depth)}deep`;
    expect(readPublishedPage(html(900)).body).toBe('deep');
    const started = performance.now();
    expect(() => readPublishedPage(html(1_000_000))).toThrow(RangeError);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
