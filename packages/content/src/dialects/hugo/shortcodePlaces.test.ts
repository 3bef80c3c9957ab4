import {
  codesOf,
  parseText,
  renderBody,
} from '../../__testUtils__/testSupport';

const html = (body: string) =>
  renderBody(body, { assets: ['/a.png'] }).html.replace(/\n/g, '');
const note = '<div class="lp-callout lp-callout-note" role="note">';
const noteTitle = '<p class="lp-callout-title" data-callout="note">Note</p>';
const inNote = (inner: string) => `${note}${noteTitle}${inner}</div>`;

describe('what is inside of a block shortcode stays there', () => {
  it.each([
    [
      'a list item, at the margin',
      '- One\n\n  {{< note >}}\nAt the margin.\n\nAgain.\n  {{< /note >}}\n\n- Two',
      inNote('<p>At the margin.</p><p>Again.</p>'),
    ],
    [
      'a deep item, whose closing tag looks like code',
      '1.  One\n\n    {{< note >}}\nMargin\n\nMore\n\n    {{< /note >}}\n\n2.  Two',
      inNote('<p>Margin</p><p>More</p>'),
    ],
    [
      'a quote, whose marks are missing',
      '> {{< note >}}\nNo mark.\n\nNone again.\n> {{< /note >}}\n> After',
      inNote('<p>No mark.</p><p>None again.</p>'),
    ],
    [
      'a quote in a list',
      '- > {{< note >}}\nNo mark.\n  > {{< /note >}}',
      inNote('<p>No mark.</p>'),
    ],
    [
      'a list that its closing tag stands in',
      '{{< note >}}\n- a\n  {{< /note >}}\n\nAfter',
      `${inNote('<ul><li>a</li></ul>')}<p>After</p>`,
    ],
    [
      'a list in a list',
      '- One\n\n  {{< note >}}\n- a\n  - b\n    - c\n  {{< /note >}}',
      inNote('<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>'),
    ],
  ])('%s', (_, body, expected) => {
    expect(html(body)).toContain(expected);
  });

  it('with code as it is indented', () => {
    expect(
      html(
        '1. One\n\n   {{< note >}}\n```text\na:\n  b:\n      c: 1\n```\n   {{< /note >}}\n\n2. Two',
      ),
    ).toMatch(/a: {2}b: {6}c: 1.*<\/div><\/li><li><p>Two<\/p>/);
    expect(
      renderBody(
        '1. One\n\n   {{< note >}}\n```text\na:\n  b:\n      c: 1\n```\n   {{< /note >}}',
      ).html,
    ).toContain('a:\n  b:\n      c: 1\n');
  });

  it('and tags in examples of code stay examples', () => {
    expect(
      html('{{< note >}}\nAs so:\n\n    {{< /note >}}\n\n{{< /note >}}'),
    ).toBe(
      inNote(
        '<p>As so:</p><pre class="lp-code"><code class="hljs">{{&lt; /note &gt;}}</code></pre>',
      ),
    );
  });
});

describe('code is told from text as CommonMark does', () => {
  it.each([
    ['after a fence that its quote ends', '> ```\n> open\n\n'],
    ['after a fence that its item ends', '- ```\n  open\n\nText\n\n'],
    [
      'after a fence in a fence',
      '```md\n1. a\n\n    ```sh\n    b\n    ```\n```\n\n',
    ],
    ['after indented marks', 'Text\n\n    ```\n    open\n\nText\n\n'],
  ])('%s', (_, before) => {
    expect(html(`${before}{{< note >}}\nMind\n{{< /note >}}`)).toContain(
      inNote('<p>Mind</p>'),
    );
  });
});

describe('tasks', () => {
  it('are labelled by their title, and hold blocks', () => {
    expect(
      html(
        '{{% checklist-item title="Three **members**" %}}\nLook:\n\n```text\na\nb\n```\n{{% /checklist-item %}}',
      ),
    ).toBe(
      '<ul><li class="lp-task"><input type="checkbox" disabled /> <p>Three <strong>members</strong></p><p>Look:</p>' +
        '<pre class="lp-code"><code class="hljs language-text">ab</code></pre></li></ul>',
    );
  });

  it('without a title take their first line, and read what is in it', () => {
    expect(
      html(
        '{{< checklist-item >}}\nSee {{< youtube abc123XYZ >}}\n\nMore\n{{< /checklist-item >}}',
      ),
    ).toMatch(/<input[^>]*> <p>See <a href.*<p>More<\/p><\/li>/);
  });
});

describe('in HTML', () => {
  it('shortcodes are read, and the HTML around them stays', () => {
    expect(
      html(
        '<div>\n    <div>\n        {{< figure src="/a.png" >}}\n    </div>\n</div>\n\nAfter',
      ),
    ).toBe(
      '<div>    <div><figure><img data-asset="/a.png" alt="" loading="lazy" /></figure></div></div><p>After</p>',
    );
    expect(
      html(
        '<details><summary>S</summary>\n{{< note >}}\nOne\n\nTwo\n{{< /note >}}\n</details>',
      ),
    ).toBe(
      `<details><summary>S</summary>${inNote(
        '<p>One</p><p>Two</p>',
      )}</details>`,
    );
    expect(html('<div>\n{{< youtube abc123XYZ >}}\n</div>')).toContain(
      '<a href="https://www.youtube.com/watch?v=abc123XYZ"',
    );
    expect(html('<div>\nUse v{{< skew >}}.\n</div>')).toContain(
      'Use v<span class="lp-unknown" data-shortcode="skew">skew</span>.',
    );
  });
});

describe('words of authors in arguments', () => {
  it('may have blanks around the sign, and are Markdown', () => {
    expect(
      html('{{< details summary = "Do **not**" >}}\nText\n{{< /details >}}'),
    ).toBe(
      '<details><summary>Do <strong>not</strong></summary><p>Text</p></details>',
    );
    expect(html('> [!NOTE] Mind `x`\n> Text')).toContain(
      '<p class="lp-callout-title">Mind <code>x</code></p><p>Text</p>',
    );
    expect(html('{{< figure src="/a.png" caption="A **b**" >}}')).toContain(
      'alt="A b" loading="lazy" /><figcaption>A <strong>b</strong></figcaption>',
    );
  });
});

describe('shortcodes that are not known', () => {
  it('leave a mark with their words, and headings are not empty', () => {
    const { html: page, headings } = renderBody(
      '## {{% heading "whatsnext" %}}\n\nIf a {{< term id="node" >}} `{{< x >}}` fails',
    );
    expect(headings).toEqual([
      { id: 'whatsnext', text: 'whatsnext', depth: 2 },
    ]);
    expect(page).toContain(
      'If a <span class="lp-unknown" data-shortcode="term">node</span> <code>{{&lt; x &gt;}}</code> fails',
    );
  });

  it('are code where their first argument is a language', () => {
    expect(
      html('{{< listing yaml >}}\na: 1\n---\n# {{< note >}}\n{{< /listing >}}'),
    ).toContain('<code class="hljs language-yaml">');
  });

  it('are tabs inside of tabs, which may name them', () => {
    expect(
      html(
        '{{< tabs "A" "B" >}}\n{{% one %}}\nx\n{{% /one %}}\n{{% one %}}\ny\n{{% /one %}}\n{{< /tabs >}}',
      ),
    ).toBe(
      '<div class="lp-tabs"><section class="lp-tab"><p class="lp-tab-title">A</p><p>x</p></section><section class="lp-tab"><p class="lp-tab-title">B</p><p>y</p></section></div>',
    );
  });

  it('are what the site says that they are', () => {
    const shortcodes = { Snippet: 'highlight', hinweis: 'note' };
    const { html: page } = renderBody(
      '{{< snippet >}}\n# {{< x >}}\n{{< /snippet >}}\n\n{{< hinweis >}}\nText\n{{< /hinweis >}}',
      { shortcodes },
    );
    expect(page).toContain('<code class="hljs"># {{&lt; x &gt;}}');
    expect(page.replace(/\n/g, '')).toContain(inNote('<p>Text</p>'));
  });
});

it('tells what is not included, in the page and the findings', () => {
  const body =
    '{{< tabs >}}\n{{< tab name="A" include="x/a.md" />}}\n{{< tab name="B" >}}b{{< /tab >}}\n{{< /tabs >}}';
  expect(html(body)).toContain(
    '<p class="lp-tab-title">A</p><p><span class="lp-unknown" data-shortcode="tab">x/a.md</span></p></section>',
  );
  const { diagnostics } = parseText(`---\ntitle: T\n---\n${body}`);
  expect(codesOf(diagnostics)).toEqual(['shortcode-include']);
  expect(diagnostics[0]).toMatchObject({
    line: 5,
    message: expect.stringContaining('"x/a.md"'),
  });
});
