import {
  codesOf,
  documentOf,
  libraryOf,
  renderBody,
} from '../../__testUtils__/testSupport';

const idsOf = (body: string, title?: string) =>
  renderBody(body, title === undefined ? {} : { title }).headings.map(
    ({ id }) => id,
  );

const textsOf = (body: string) =>
  renderBody(body).headings.map(({ text }) => text);

describe('anchors of headings', () => {
  it.each([
    ['## 🧭 Where to begin', '-where-to-begin'],
    ['## Send it 📮', 'send-it-'],
    ['## Reads & writes', 'reads--writes'],
    ['## Two  blanks', 'two--blanks'],
    ['## A_b-c.d', 'a_b-cd'],
    ['## Überblick: Größe', 'überblick-größe'],
    ['## 第一章 開始', '第一章-開始'],
    ['## हिन्दी में', 'हिन्दी-में'],
    ['## ½ of Ⅷ', '-of-ⅷ'],
    ['## `kubectl get` *now*', 'kubectl-get-now'],
    ['## ![Logo](x.png) Install', '-install'],
    ['## a &amp; b', 'a--b'],
    ['## <kbd>Ctrl</kbd> + C', 'ctrl--c'],
    ['## - dash', '--dash'],
    ['## 🎉', 'section'],
  ])('of %s are those that GitHub gives', (heading, id) => {
    expect(idsOf(heading)).toEqual([id]);
  });

  it('are numbered where they repeat, the first heading counted', () => {
    const { headings, html } = renderBody(
      '# Limits\n\n## Limits\n\n## Limits\n\n## Limits-1\n',
      { title: 'Limits' },
    );
    expect(headings.map(({ id }) => id)).toEqual([
      'limits-1',
      'limits-2',
      'limits-1-1',
    ]);
    expect(html).toMatch(/^<div id="limits"><\/div>/);
  });

  it('of a first heading that is the title lead to the top of the page', () => {
    const library = libraryOf({
      'a.md': '# Limits\n\n[top](#limits) [later](#limits-1)\n\n## Limits\n',
      'b.md': '---\ntitle: B\n---\n[a](a.md#limits) [none](a.md#limits-2)\n',
    });
    expect(
      library.diagnostics
        .filter(({ code }) => code === 'broken-anchor')
        .map(({ file, message }) => [file, /#[\w-]+/.exec(message)?.[0]]),
    ).toEqual([['b.md', '#limits-2']]);
  });

  it.each([
    ['## One {#1}', 'One', '1'],
    ['## Two {id="two"}', 'Two', 'two'],
    ["## Two {id='two'}", 'Two', 'two'],
    ['## Three {ID=three}', 'Three', 'three'],
    ['## Four {.quiet lang=en #four}', 'Four', 'four'],
    ['## Five {#파드}', 'Five', '파드'],
    ['## Six {#with_under_scores}', 'Six', 'with_under_scores'],
    ['## Seven{#seven}', 'Seven', 'seven'],
    ['## Eight {: #eight .wide }', 'Eight', 'eight'],
    ['## Nine ## {#nine}', 'Nine', 'nine'],
    ['## Ten {title="a {b} c" #ten}', 'Ten', 'ten'],
    ['## Eleven {/* #eleven */}', 'Eleven', 'eleven'],
    ['Twelve {#twelve}\n---', 'Twelve', 'twelve'],
    ['## *Thirteen* {#thirteen}', 'Thirteen', 'thirteen'],
    ['## Fourteen {.quiet}', 'Fourteen', 'fourteen'],
    ['## Fifteen {data-x=[1,2] #fifteen}', 'Fifteen', 'fifteen'],
    ['## Sixteen {#a.b:c}', 'Sixteen', 'a.b:c'],
  ])('of %s are what the author set, and not shown', (heading, text, id) => {
    const { headings, html } = renderBody(heading);
    expect(headings).toEqual([expect.objectContaining({ text, id })]);
    expect(html).not.toMatch(/[{}]/);
  });

  it.each([
    '## A {set}',
    '## A {{ .Values }}',
    '## A {}',
    '## A {#}',
    '## A {a b}',
    '## A {id=}',
    '## A \\{#b}',
    '## A {#b',
    '## A `{#b}`',
    '## A {#b} c',
  ])('of %s have no attributes to read', heading => {
    expect(textsOf(heading)[0]).toContain('{');
  });

  it('are those of HTML, too', () => {
    const body =
      '[a](#rule) [b](#exit) [c](#old) [d](#plain-one) [e](#no)\n\n' +
      '<a id="rule"></a>**The rule**\n\n<h2 id="exit">The <em>exit</em></h2>\n\n' +
      '## New <a name="old"></a>\n\n<h3>Plain one</h3>\n\n<h3>Plain one</h3>\n';
    const library = libraryOf({ 'a.md': `---\ntitle: A\n---\n${body}` });
    expect(
      library.diagnostics.filter(({ code }) => code === 'broken-anchor'),
    ).toEqual([expect.objectContaining({ line: 4 })]);
    const { headings, html } = renderBody(body);
    expect(headings).toEqual([
      { id: 'exit', text: 'The exit', depth: 2 },
      { id: 'new-', text: 'New', depth: 2 },
      { id: 'plain-one', text: 'Plain one', depth: 3 },
      { id: 'plain-one-1', text: 'Plain one', depth: 3 },
    ]);
    for (const id of ['rule', 'exit', 'old', 'plain-one', 'plain-one-1']) {
      expect(html.split(` id="${id}"`)).toHaveLength(2);
    }
  });

  it('are unique in the page, whoever gives them', () => {
    const { html } = renderBody(
      '<a id="x"></a><span id="x">a</span>\n\n## X\n\n<p id="y">b</p><p id="y">c</p>\n\n<p id="z z">d</p>\n',
    );
    expect(html.match(/\sid="[^"]*"/g)).toEqual([' id="x"', ' id="y"']);
    expect(html).toMatch(/<h2 id="x">/);
  });

  it('are no properties of objects', () => {
    expect(
      idsOf(
        '## toString\n\n## constructor\n\n## \\_\\_proto\\_\\_\n\n## toString\n',
      ),
    ).toEqual(['tostring', 'constructor', '__proto__', 'tostring-1']);
    const document = documentOf(
      '---\ntitle: A\n---\n<a id="__proto__"></a>[a](#__proto__)\n',
    );
    expect(document.anchors).toEqual(['__proto__']);
    expect(
      codesOf(libraryOf({ 'a.md': '# A\n\n[a](#valueOf)\n' }).diagnostics),
    ).toContain('broken-anchor');
  });
});

describe('words that every object knows', () => {
  const words = [
    'constructor',
    '__proto__',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'isPrototypeOf',
    '__defineGetter__',
  ];

  it.each(words)('such as %s are text and names like any other', word => {
    const { html, text } = renderBody(
      [
        `<${word}> in a text, <${word} ${word}="${word}">x</${word}>`,
        `<abbr ${word}="x" title="y">z</abbr> <td ${word}=1>`,
        `\`\`\`${word}\ncode\n\`\`\``,
        `> [!${word}]\n> quoted`,
        `{{< ${word} ${word}="${word}" >}}inside{{< /${word} >}}`,
        `{{< callout type="${word}" >}}called{{< /callout >}}`,
        `{{< highlight ${word} >}}high{{< /highlight >}}`,
        `[link](${word}) ![image](${word}.png) [anchor](#${word}) [${word}]`,
        `## ${word} {#${word}}`,
        `- [ ] ${word}`,
        `| ${word} |\n| --- |\n| ${word} |`,
      ].join('\n\n'),
    );
    for (const shown of [
      'in a text',
      'code',
      'quoted',
      'inside',
      'called',
      'high',
      'link',
      'anchor',
    ]) {
      expect(text).toContain(shown);
    }
    expect(html).not.toMatch(/function|\[object|native code/);
  });

  it.each(words)('such as %s in front matter change nothing', word => {
    const document = documentOf(
      `---\ntitle: ${word}\n${word}: 1\nlevel: ${word}\nslug: ${word}\ntags: [${word}]\nowner: ${word}\nid: ${word}\nstructure:\n  - source: ${word}\n    ${word}: 1\naudience: ${word}\nappliesTo: { kind: ${word} }\n---\n`,
    );
    expect(document.title).toBe(word);
    expect(document.level).toBeUndefined();
  });
});
