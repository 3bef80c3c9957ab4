import { renderBody } from '../../__testUtils__/testSupport';

const html = (body: string) => renderBody(body).html.trim();

describe('callouts', () => {
  const callout = (kind: string, title: string, own = false) =>
    `<div class="lp-callout lp-callout-${kind}" role="note"><p class="lp-callout-title"${
      own ? '' : ` data-callout="${kind}"`
    }>${title}</p>\n<p>Text</p>\n</div>`;
  it.each([
    ['> [!NOTE]\n> Text', callout('note', 'Note')],
    ['> [!warning] Mind\n> Text', callout('warning', 'Mind', true)],
    [
      '{{< callout type="info" >}}\nText\n{{< /callout >}}',
      callout('note', 'Note'),
    ],
    [
      '{{< callout "danger" >}}Text{{< /callout >}}',
      callout('caution', 'Caution'),
    ],
    [
      '{{% alert title="Mind" color="warning" %}}\nText\n{{% /alert %}}',
      callout('warning', 'Mind', true),
    ],
    ['{{% alert %}}Text{{% /alert %}}', callout('note', 'Note')],
    ['{{% alert "Mind" %}}Text{{% /alert %}}', callout('note', 'Mind', true)],
    ['{{< aside type="tip" >}}\nText\n{{< /aside >}}', callout('tip', 'Tip')],
    [
      '{{% notice tip "Mind" %}}\nText\n{{% /notice %}}',
      callout('tip', 'Mind', true),
    ],
    ['{{< note >}}\nText\n{{< /note >}}', callout('note', 'Note')],
    ['{{< NOTE "Mind" >}}\nText\n{{< /note >}}', callout('note', 'Mind', true)],
    [
      '{{< warning >}}\n    Text\n{{< /warning >}}',
      callout('warning', 'Warning'),
    ],
    ['{{< info >}}\nText\n{{< /info >}}', callout('note', 'Note')],
    ['{{<tip>}}Text{{</tip>}}', callout('tip', 'Tip')],
  ])('%s', (body, expected) => {
    expect(html(body)).toBe(expected);
  });

  it('stay in their list item, and hold lists and code', () => {
    expect(
      html(
        '1. One\n\n   {{< note >}}\n   Text\n\n   - a\n   {{< /note >}}\n\n2. Two',
      ),
    ).toMatch(
      /^<ol>\s*<li>\s*<p>One<\/p>\s*<div class="lp-callout[^]*<p>Text<\/p>\s*<ul>\s*<li>a<\/li>\s*<\/ul>\s*<\/div>\s*<\/li>\s*<li>\s*<p>Two/,
    );
    expect(html('{{< note >}}\n```\n{{< x >}}\n```\n{{< /note >}}')).toContain(
      '{{&lt; x &gt;}}',
    );
  });

  it('of unknown types stay quotes', () => {
    expect(html('> [!FOO]\n> Text')).toMatch(/^<blockquote>/);
  });
});

describe('other shortcodes', () => {
  it('tabs', () => {
    expect(
      html(
        '{{< tabs >}}\n{{< tab "A" >}}\nText\n{{< /tab >}}\n{{% tab name="B" %}}\n- x\n{{% /tab %}}\n{{< /tabs >}}',
      ).replace(/\n/g, ''),
    ).toBe(
      '<div class="lp-tabs"><section class="lp-tab"><p class="lp-tab-title">A</p><p>Text</p></section><section class="lp-tab"><p class="lp-tab-title">B</p><ul><li>x</li></ul></section></div>',
    );
    expect(
      html(
        '{{< tabpane lang="yaml" >}}\n{{< tab header="A" >}}\na: 1\n{{< /tab >}}\n{{< /tabpane >}}',
      ),
    ).toContain('<code class="hljs language-yaml">');
  });

  it('expand and details', () => {
    for (const text of [
      '{{% expand "More" %}}\nText\n{{% /expand %}}',
      '{{< details title="More" >}}\nText\n{{< /details >}}',
    ]) {
      expect(html(text).replace(/\n/g, '')).toBe(
        '<details><summary>More</summary><p>Text</p></details>',
      );
    }
  });

  it('table, highlight, youtube, checklist-item', () => {
    expect(
      html(
        '# H\n\n{{< table caption="C" >}}\n| a |\n|---|\n| b |\n{{< /table >}}',
      ),
    ).toContain('<p class="lp-table-caption">C</p>');
    expect(
      html(
        '{{< highlight go "linenos=table" >}}\nfunc {{< x >}}\n{{< /highlight >}}',
      ),
    ).toContain(
      '<span class="hljs-keyword">func</span></span> {{&lt; x &gt;}}',
    );
    expect(html('{{< youtube abc123XYZ >}}')).toContain(
      '<a href="https://www.youtube.com/watch?v=abc123XYZ" rel="noopener noreferrer" data-external="">',
    );
    expect(
      html(
        '{{< checklist-item >}}Do **it**{{< /checklist-item >}}\n{{< checklist-item checked="true" >}}Done{{< /checklist-item >}}',
      ).replace(/\n/g, ''),
    ).toBe(
      '<ul><li class="lp-task"><input type="checkbox" disabled /> Do <strong>it</strong></li><li class="lp-task"><input type="checkbox" disabled checked /> Done</li></ul>',
    );
  });

  it('that are not known keep their inner text, others are shown when quoted', () => {
    expect(html('{{< foo a=b >}}\n**Text** {{< bar >}}\n{{< /foo >}}')).toBe(
      '<p><span class="lp-unknown" data-shortcode="foo">foo</span></p>\n<p><strong>Text</strong> <span class="lp-unknown" data-shortcode="bar">bar</span></p>',
    );
    expect(html('Use {{</* note */>}} and {{/* this */}}')).toBe(
      '<p>Use {{&lt; note &gt;}} and {{/* this */}}</p>',
    );
    expect(html('a {{< comment >}}hidden{{< /comment >}} b')).toBe(
      '<p>a  b</p>',
    );
    expect(html('{{< unfinished "x')).toBe('<p>{{&lt; unfinished "x</p>');
  });

  it('do not tear tables apart', () => {
    expect(html('| a |\n|---|\n| {{< note >}}x{{< /note >}} |\n')).toContain(
      '<td>x</td>',
    );
  });
});
