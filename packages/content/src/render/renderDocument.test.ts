import {
  codesOf,
  documentOf,
  parseText,
  renderBody,
  RenderBodyOptions,
} from '../__testUtils__/testSupport';
import { buildLibrary } from '../library/buildLibrary';
import { rendererVersion, resolutionHash } from './renderDocument';
import { resolveTargets } from './renderWithTargets';

const html = (body: string, options?: RenderBodyOptions) =>
  renderBody(body, options).html.trim();

describe('links', () => {
  const others = { 'guides/b.md': '---\ntitle: B\n---\n## Part\n' };
  it.each([
    [
      '[t](b.md#part)',
      '<a href="/guides/b#part" data-guide="/guides/b" data-anchor="part">t</a>',
    ],
    [
      '[t](/guides/b "why")',
      '<a href="/guides/b" data-guide="/guides/b" title="why">t</a>',
    ],
    [
      '<a href="b.md" onclick="x()">t</a>',
      '<a href="/guides/b" data-guide="/guides/b">t</a>',
    ],
    [
      '[t]({{< relref "b.md#part" >}})',
      '<a href="/guides/b#part" data-guide="/guides/b" data-anchor="part">t</a>',
    ],
    [
      '[t]({{% ref "/guides/b" %}})',
      '<a href="/guides/b" data-guide="/guides/b">t</a>',
    ],
    ['[t](#x)', '<a href="#x">t</a>'],
    [
      '[t](https://a.example/?x=1&y=2)',
      '<a href="https://a.example/?x=1&amp;y=2" rel="noopener noreferrer" data-external="">t</a>',
    ],
    [
      'https://a.example/x.',
      '<a href="https://a.example/x" rel="noopener noreferrer" data-external="">https://a.example/x</a>.',
    ],
    ['See README.md and a.sh', 'See README.md and a.sh'],
    ['[t](component:default/x)', '<a data-entity="component:default/x">t</a>'],
    [
      '[t](techdocs:component:default/x/p)',
      '<a data-techdocs="component:default/x" data-page="p">t</a>',
    ],
    ['[t](/files/x.pdf)', '<a data-asset="/files/x.pdf">t</a>'],
    [
      '[**t**](gone.md)',
      '<span class="lp-missing-link" title="Not found: gone.md"><strong>t</strong></span>',
    ],
  ])('%s', (body, expected) => {
    expect(html(body, { others, assets: ['/files/x.pdf'] })).toBe(
      `<p>${expected}</p>`,
    );
  });
});

describe('images', () => {
  it.each([
    [
      '![A](../images/x.png "T")',
      '<img data-asset="/images/x.png" alt="A" title="T" loading="lazy" />',
    ],
    [
      '<img src="/images/x.png" width="300" style="x">',
      '<img data-asset="/images/x.png" alt="" width="300" loading="lazy" />',
    ],
    ['![A](gone.png)', '<span class="lp-missing-image">A</span>'],
    [
      '![A &lt; `b` \\*c](../images/x.png)',
      '<img data-asset="/images/x.png" alt="A &lt; b *c" loading="lazy" />',
    ],
  ])('%s', (body, expected) => {
    expect(html(body, { assets: ['/images/x.png'] })).toBe(
      body.startsWith('<') ? expected : `<p>${expected}</p>`,
    );
  });

  it('of the figure shortcode get a caption', () => {
    expect(
      html('{{< figure src="/images/x.png" alt="A" caption="C & D" >}}', {
        assets: ['/images/x.png'],
      }),
    ).toBe(
      '<figure><img data-asset="/images/x.png" alt="A" loading="lazy" /><figcaption>C &amp; D</figcaption></figure>',
    );
  });
});

describe('headings', () => {
  it('get ids as on GitHub, or the ones that authors set', () => {
    const { headings, html: page } = renderBody(
      '# Test\n\n## What is *it*, `really`?\n\n## Same\n\n## Same\n\n### Custom {#my-id}\n\nSet\n---\n',
    );
    expect(headings).toEqual([
      { id: 'what-is-it-really', text: 'What is it, really?', depth: 2 },
      { id: 'same', text: 'Same', depth: 2 },
      { id: 'same-1', text: 'Same', depth: 2 },
      { id: 'my-id', text: 'Custom', depth: 3 },
      { id: 'set', text: 'Set', depth: 2 },
    ]);
    expect(page).not.toContain('<h1');
    expect(page).toContain('<h3 id="my-id">Custom</h3>');
  });

  it('are the same when parsed and when rendered', () => {
    const document = documentOf(
      '# Title\n\n## A\n\n{{< note >}}\n## In a note\n{{< /note >}}\n',
    );
    expect(
      renderBody(document.body, { title: document.title }).headings,
    ).toEqual(document.headings);
  });
});

describe('code', () => {
  it('is highlighted, with the name of its language', () => {
    expect(html('```yaml {linenos=true}\na: "<b>"\n```')).toBe(
      '<pre class="lp-code"><code class="hljs language-yaml"><span class="hljs-attr">a:</span> <span class="hljs-string">&quot;&lt;b&gt;&quot;</span>\n</code></pre>',
    );
    expect(html('```nolang\n<b>\n```')).toBe(
      '<pre class="lp-code"><code class="hljs language-nolang">&lt;b&gt;\n</code></pre>',
    );
    expect(html('    <b>')).toBe(
      '<pre class="lp-code"><code class="hljs">&lt;b&gt;\n</code></pre>',
    );
  });

  it('is left alone where it is long, and where it is a diagram', () => {
    expect(
      html(`\`\`\`js\n${'let a = 1;\n'.repeat(2000)}\`\`\``),
    ).not.toContain('hljs-');
    expect(html('```mermaid\na --> b\n```')).toBe(
      '<pre class="lp-mermaid"><code>a --&gt; b\n</code></pre>',
    );
    expect(html('{{< mermaid >}}\na --> b\n{{< /mermaid >}}')).toBe(
      '<pre class="lp-mermaid"><code>a --&gt; b\n</code></pre>',
    );
  });

  it('keeps braces and shortcodes as they are', () => {
    const text =
      '`{{ .Values.x }}` and `{{< note >}}`\n\n```\n{{< note >}}\n{{ range }}\n{{% /note %}}\n```\n\n    {{< foo >}}\n';
    const { document, diagnostics } = parseText(`---\ntitle: A\n---\n${text}`);
    expect(diagnostics).toEqual([]);
    expect(renderBody(document?.body ?? '').text).toBe(
      '{{ .Values.x }} and {{< note >}} {{< note >}} {{ range }} {{% /note %}} {{< foo >}}',
    );
  });
});

it('task lists and tables', () => {
  expect(html('- [ ] a\n- [x] b\n- c').replace(/\n/g, '')).toBe(
    '<ul><li class="lp-task"><input type="checkbox" disabled /> a</li><li class="lp-task"><input type="checkbox" disabled checked /> b</li><li>c</li></ul>',
  );
  expect(
    html('## Sizes\n\n| a | b |\n|---|--:|\n| 1 | 2 |').replace(/\n/g, ''),
  ).toBe(
    '<h2 id="sizes">Sizes</h2><div class="lp-table" tabindex="0" role="region" aria-label="Sizes"><table><thead><tr><th>a</th><th class="lp-align-right">b</th></tr></thead><tbody><tr><td>1</td><td class="lp-align-right">2</td></tr></tbody></table></div>',
  );
  expect(html('<table class="x"><tr><td colspan="2">a</td></tr></table>')).toBe(
    '<div class="lp-table" tabindex="0" role="region"><table><tr><td colspan="2">a</td></tr></table></div>',
  );
});

it('plain text parts blocks, not words', () => {
  expect(renderBody('# A *b*c\n\n- d\n- e<br>f &amp; `g<h`\n').text).toBe(
    'A bc d e f & g<h',
  );
});

it('the resolution hash changes when a target does, and only then', async () => {
  const document = documentOf('---\ntitle: A\n---\n[x](b.md)', 'a.md');
  const other = documentOf('---\ntitle: B\n---\n', 'b.md');
  const hashWith = async (...documents: (typeof document)[]) => {
    const library = buildLibrary({ documents, assets: [] });
    return resolutionHash(
      await resolveTargets(document.links, target =>
        library.resolve(target, document),
      ),
    );
  };
  const alone = await hashWith(document);
  const together = await hashWith(document, other);
  expect(alone).toMatch(/^[0-9a-f]{64}$/);
  expect(together).not.toBe(alone);
  expect(await hashWith(document, { ...other, title: 'C' })).toBe(together);
  expect(rendererVersion).toMatch(/^\d+$/);
});

it('lines of problems are those of the file, shortcodes or not', () => {
  const { diagnostics } = parseText(
    `---\ntitle: A\n---\n{{< note >}}a{{< /note >}}\n\n{{< tabs >}}\n\n{{< /tabs >}}\n\n${'**a'.repeat(
      20_000,
    )}\n`,
  );
  expect(codesOf(diagnostics)).toEqual(['body-limit']);
  expect(diagnostics[0].line).toBe(10);
});

describe('the title of a fence', () => {
  it.each([
    ['yaml title="values.yaml"', 'values.yaml'],
    ["yaml {filename='a b.yaml', linenos=true}", 'a b.yaml'],
    ['yaml title=<b>x</b>', '&lt;b&gt;x&lt;/b&gt;'],
    ['title="only a title"', 'only a title'],
  ])('is shown above the code: %s', (info, title) => {
    const rendered = renderBody(`\`\`\`${info}\na: 1\n\`\`\`\n`);
    expect(rendered.html).toContain(`<p class="lp-code-title">${title}</p>`);
    expect(rendered.html.indexOf('lp-code-title')).toBeLessThan(
      rendered.html.indexOf('<pre'),
    );
    expect(rendered.text).toContain('a: 1');
  });

  it.each(['yaml', 'yaml title=', 'yaml subtitle="x"', 'yaml title=""'])(
    'is not made up: %s',
    info => {
      expect(renderBody(`\`\`\`${info}\na: 1\n\`\`\`\n`).html).not.toContain(
        'lp-code-title',
      );
    },
  );
});
