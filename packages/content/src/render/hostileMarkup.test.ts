// These texts are hostile on purpose.
/* eslint-disable no-script-url */
import { codesOf, renderBody } from '../__testUtils__/testSupport';

describe('hostile markup', () => {
  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox)',
    '[x](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" &#1;javascript:alert(1)">x</a>',
    '<a href="java&#x09;script:alert(1)">x</a>',
    '![x](javascript:alert(1))',
    '<img src=x onerror=alert(1)>',
    '<img src="data:image/svg+xml;base64,PHN2Zz4=" onload="alert(1)">',
    '<script>alert(1)</script>',
    '<scr<script>ipt>alert(1)</script>',
    '<iframe src="https://evil.example"></iframe>',
    '<object data="x"></object><embed src="x">',
    '<form action="https://evil.example"><input name=x><button>go</button></form>',
    '<style>body{display:none}</style>',
    '<p style="position:fixed">x</p>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<base href="https://evil.example/">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<div class="lp-callout" id="x" data-guide="/x" data-asset="/y">x</div>',
    '<details open ontoggle=alert(1)><summary>x</summary></details>',
    '<video src=x onerror=alert(1)></video><audio src=x></audio>',
    '<a href="x" target="_top" ping="https://evil.example">x</a>',
    '<template><script>alert(1)</script></template>',
    "<abbr title='\n\n```js\n'onmouseover=alert(1) x='\n```\n\n'>x</abbr>",
    "<abbr title='\n\n{{< note title=\"' onmouseover=alert(1) '\" >}}x{{< /note >}}",
    '{{< figure src="javascript:alert(1)" link="javascript:alert(2)" alt="x\\" onerror=alert(1)" >}}',
    '{{< youtube "\\"><script>alert(1)</script>" >}}',
    '{{< tab "<img src=x onerror=alert(1)>" >}}x{{< /tab >}}',
    '> [!NOTE] <img src=x onerror=alert(1)>\n> x',
    '# <img src=x onerror=alert(1)> {#"onclick=alert(1)}',
    '```"><script>alert(1)</script>\nx\n```',
    '```mermaid\n<script>alert(1)</script>\n```',
    '[x](techdocs:"onclick=alert(1))',
    '[x](https://a.example/"onclick=alert(1))',
    '[x](//evil.example/%22onclick=alert(1))',
  ])('cannot smuggle anything active in by %s', text => {
    const { html } = renderBody(text);
    const tags = html.match(/<[^<>]*>/g) ?? [];
    for (const tag of tags) {
      const names = tag.replace(/"[^"]*"/g, '""');
      expect(names).not.toMatch(
        /\s(?:on\w+|style|target|ping|action|srcset)\s*=?/i,
      );
      expect(tag).not.toMatch(
        /(?:href|src)="\s*(?:javascript|data|vbscript|file):/i,
      );
      expect(tag).toMatch(
        /^<\/?(?:a|abbr|p|div|span|img|pre|code|h1|details|summary|figure|figcaption|section|table|li|ul|input)\b/,
      );
    }
    expect(html).not.toMatch(
      /class="lp-callout"|data-guide="\/x"|data-asset="\/y"/,
    );
  });

  it('make heading ids unique and harmless', () => {
    const { headings, html } = renderBody(
      '# __proto__\n\n# constructor\n\n# a\n\n# a\n\n# a-1\n\n# a\n\n# 🎉\n\n<h2 id="evil">x</h2>\n\n# toString {#constructor}\n',
    );
    expect(headings.map(({ id }) => id)).toEqual([
      'proto',
      'constructor',
      'a',
      'a-1',
      'a-1-1',
      'a-2',
      'section',
      'evil',
      'constructor-1',
    ]);
    expect(html.split('evil')).toHaveLength(2);
  });

  it('show remote images as links unless their host is allowed', () => {
    const text =
      '![Alt](https://img.example/x.png) [![In a link](https://img.example/y.png)](https://a.example/)';
    const blocked = renderBody(text);
    expect(blocked.html).not.toContain('<img');
    expect(blocked.html).toContain(
      '<a href="https://img.example/x.png" rel="noopener noreferrer" data-external',
    );
    expect(blocked.html).toContain(
      '<span class="lp-remote-image">In a link</span>',
    );
    expect(codesOf(blocked.diagnostics)).toEqual([
      'remote-image',
      'remote-image',
    ]);
    const allowed = renderBody(text, { imageHosts: ['IMG.example'] });
    expect(allowed.html).toContain(
      '<img src="https://img.example/x.png" alt="Alt" loading="lazy" referrerpolicy="no-referrer"',
    );
    expect(allowed.diagnostics).toEqual([]);
  });
});
