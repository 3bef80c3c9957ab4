import { diagramSource } from './diagramSource';

describe('the source of a diagram', () => {
  it.each([
    'flowchart LR\n  a[Text] --> b{{"x"}}',
    'classDiagram\n  class A {\n    <<interface>>\n    +List~int~ of(a)\n  }\n  A <|-- B',
    'sequenceDiagram\n  A->>B: <b>hi</b><br/>there\n  B-->>A: 1 < 2',
    'stateDiagram-v2\n  state c <<choice>>\n  a --> c',
    'erDiagram\n  A ||--o{ B : has',
    'flowchart LR\n  %% a comment\n  a -- text --> b',
  ])('stays as it is where nothing in it configures: %s', text => {
    expect(diagramSource(text)).toEqual({
      text,
      settings: { flowchart: {}, sequence: {} },
    });
  });

  it('keeps settings that are harmless, wherever they stand', () => {
    const { settings, text } = diagramSource(
      "---\ntitle: 'Ways: two'\ndisplayMode: compact\nconfig:\n  look: handDrawn\n  theme: forest\n  flowchart:\n    curve: linear\n    rankSpacing: 90\n---\n" +
        "%%{init: {'sequence': {'wrap': true, \"messageMargin\": 40}, 'layout': 'dagre'}}%%\nflowchart LR\n  a --> b",
    );
    expect(settings).toEqual({
      look: 'handDrawn',
      layout: 'dagre',
      flowchart: { curve: 'linear', rankSpacing: 90 },
      sequence: { wrap: true, messageMargin: 40 },
    });
    expect(text).toBe(
      '---\ntitle: "Ways: two"\ndisplayMode: compact\n---\nflowchart LR\n  a --> b',
    );
  });

  it.each([
    '%%{init: {"themeCSS": "x"}}%%\nflowchart LR',
    '%%{init: {"themeCSS": "x"}\nflowchart LR',
    '%%{init: {"look": "evil", "flowchart": {"htmlLabels": true, "curve": "constructor", "rankSpacing": "9999"}}}%%\nflowchart LR',
    '---\nconfig:\n  themeCSS: x\n---\nflowchart LR',
    '\n\n--- \nconfig:\n  themeCSS: x\n ---\n---\nconfig: { themeCSS: y }\n---\nflowchart LR',
    '%%{init: {}}%%{init: {"themeCSS":"x"}}%%}%%\nflowchart LR',
  ])('loses everything else that configures: %s', written => {
    const { text, settings } = diagramSource(written);
    expect(text).not.toMatch(/%%\{|^\s*---/);
    expect(settings).toEqual({ flowchart: {}, sequence: {} });
  });

  it.each([
    [
      'a@{ shape: circle, label: "Two, three" }',
      'a@{ shape: circle, label: "Two, three" }',
    ],
    ['a@{\n  shape: rect\n  label: x\n}', 'a@{ shape: rect, label: x }'],
    ['a@{ img: "https://evil.example/x", label: y }', 'a@{ label: y }'],
    ['a@{ icon: "x:y" }', 'a'],
    ['a@{ "im\\x67": "https://evil.example" }', 'a'],
    ['a@{ label: &x "y", img: *x }', 'a'],
    ['a@{ <<: { img: x } }', 'a }'],
    ['a@{ constructor: x, __proto__: y, shape: rect }', 'a'],
    ['a@{ img: x', 'a'],
  ])('has no pictures in its nodes: %s', (written, text) => {
    expect(diagramSource(written).text).toBe(text);
  });

  it.each([
    'flowchart LR\n  a@@{x}{ img: "https://evil.example/x" }',
    'flowchart LR\n  a@@{x}@{y}{ img: "https://evil.example/x" }',
    '%%@{x}{init: {"themeCSS": "x"}}%%\nflowchart LR',
    '%@{x}%{init: {"themeCSS": "x"}}%%\nflowchart LR',
    '-@{x}--\nconfig:\n  themeCSS: x\n---\nflowchart LR',
    '@{x}\n---\nconfig:\n  themeCSS: x\n---\nflowchart LR',
    '@%%{x}%%{ img: "https://evil.example/x" }',
  ])('has nothing new in it after something was taken out: %s', written => {
    const { text, settings } = diagramSource(written);
    expect(text).not.toMatch(/%%\{|^\s*---|@\{/);
    expect(settings).toEqual({ flowchart: {}, sequence: {} });
  });

  it.each([
    '<img src=x>',
    '<IMG/SRC=x>',
    '<svg>',
    '</x>',
    '<!-- x -->',
    '<b onclick=x>',
    '<?x?>',
  ])('has no elements in its labels: %s', element => {
    expect(diagramSource(`a["${element}"]`).text).toBe(
      `a["#lt;${element.slice(1)}"]`,
    );
  });
});
