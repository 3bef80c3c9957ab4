import { expect, test } from '@playwright/test';
import { draw, openDrawing } from './diagramPage';

// Needs a browser, and neither the app nor the backend.
const evil = 'https://evil.example/x';

const flow = (line: string) => `flowchart LR\n  a[Start] --> b[End]\n  ${line}`;
const configured = (config: string) =>
  `---\nconfig:\n  ${config}\n---\nflowchart LR\n  a --> b\n`;
const directed = (json: string) =>
  `%%{init: ${json}}%%\nflowchart LR\n  a --> b\n`;

const attacks: Record<string, string> = {
  'style sheet by directive': directed(
    `{"themeCSS": "@import url(${evil}.css); * { background: url(${evil}) }"}`,
  ),
  'style sheet by front matter': configured(
    `themeCSS: ".node { background-image: url(${evil}) }"`,
  ),
  'style sheet by a directive without an end': `flowchart LR\n  a --> b\n%%{init: {"themeCSS": ".node { fill: url(${evil}) }"}`,
  'style sheet by a second front matter': `---\ntitle: x\n---\n---\nconfig:\n  themeCSS: "* { background: url(${evil}) }"\n---\nflowchart LR\n  a --> b\n`,
  'style sheet by nested directives': `%%{init: {}}%%{init: {"themeCSS": "*{background:url(${evil})}"}}%%}%%\nflowchart LR\n  a --> b\n`,
  'font by theme variables': directed(
    `{"theme": "base", "themeVariables": {"fontFamily": "x; src: url(${evil})", "primaryColor": "url(${evil})"}}`,
  ),
  'labels as HTML by directive': `%%{init: {"htmlLabels": true, "flowchart": {"htmlLabels": true}, "securityLevel": "loose"}}%%\nflowchart LR\n  a["<img src='${evil}'>"] --> b\n`,
  'labels as HTML by front matter': `---\nconfig:\n  htmlLabels: true\n  flowchart:\n    htmlLabels: true\n---\nflowchart LR\n  a["<img src='${evil}'>"] --> b\n`,
  'picture in a label': flow(
    `c["<img src='${evil}' onerror='fetch(\\'${evil}\\')'>"]`,
  ),
  'picture in a label, upper case and slashes': flow(
    `c["<IMG/SRC='${evil}'/>"]`,
  ),
  'picture of a node': flow(
    `c@{ img: "${evil}.png", label: "x", w: 60, h: 60 }`,
  ),
  'picture of a node, name escaped': flow(
    `c@{ "im\\x67": "${evil}.png", label: "x" }`,
  ),
  'picture of a node, name in quotes': flow(`c@{ 'img' : '${evil}.png' }`),
  'picture of a node, over lines': flow(
    `c@{\n  shape: rect\n  ? img\n  : "${evil}.png"\n  }`,
  ),
  'picture of a node, by anchor': flow(
    `c@{ label: &x "${evil}.png", img: *x }`,
  ),
  'picture of a node, merged': flow(`c@{ <<: { img: "${evil}.png" } }`),
  'icon of a site': flow(`c@{ icon: "${evil}:x", label: "x" }`),
  'address in a style': flow(`style a fill:url(${evil}),stroke:red`),
  'address in a class': flow(
    `classDef x fill:url('${evil}#y'),background-image:url(${evil})\n  class a x`,
  ),
  'address in a class, escaped': flow(
    `classDef x background:u\\72l(${evil})\n  class a x`,
  ),
  'address in a link style': flow(`linkStyle 0 stroke:url(${evil})`),
  'set of images in a style': flow(
    `style a background:image-set('${evil}' 1x)`,
  ),
  'link by click': flow(`click a href "${evil}" "tip" _self`),
  'script by click': flow(`click a call alert("${evil}")`),
  'script as an address': flow(`click a href "javascript:fetch('${evil}')"`),
  'HTML in SVG': flow(
    `c["<svg><foreignObject><iframe src='${evil}'></iframe></foreignObject></svg>"]`,
  ),
  'use of another drawing': flow(
    `c["<svg><use href='${evil}#a'/><image href='${evil}'/></svg>"]`,
  ),
  'object and video': flow(
    `c["<object data='${evil}'></object><video src='${evil}' poster='${evil}'></video>"]`,
  ),
  'link element': flow(
    `c["<link rel='stylesheet' href='${evil}'><style>@import '${evil}'</style>"]`,
  ),
  'Markdown image in a label': flow(`c["\`![x](${evil})\`"]`),
  'formula with a picture': flow(`c["$$\\\\includegraphics{${evil}}$$"]`),
  'sequence with links': `sequenceDiagram\n  participant A\n  links A: {"Dash": "${evil}"}\n  A->>A: <img src="${evil}">\n`,
  'person with a picture': `C4Context\n  Person(a, "A", "b", $sprite="${evil}", $link="${evil}")\n`,
  'mind map with an icon': `mindmap\n  root((<img src='${evil}'>))\n    ::icon(fa fa-book)\n`,
  'board with tickets': `---\nconfig:\n  kanban:\n    ticketBaseUrl: '${evil}#TICKET#'\n---\nkanban\n  todo[To do]\n    a[<img src='${evil}'>]@{ ticket: 1, img: '${evil}' }\n`,
  'class with a callback': `classDiagram\n  class A\n  click A href "${evil}"\n  A : <img src='${evil}'>\n`,
  'journey with a picture': `journey\n  title <img src='${evil}'>\n  section <img src='${evil}'>\n    a: 5: <img src='${evil}'>\n`,
  'state with a note': `stateDiagram-v2\n  a --> b\n  note right of a\n    <img src='${evil}'>\n  end note\n`,
  'title in front matter': `---\ntitle: "<img src='${evil}'>"\n---\nflowchart LR\n  a --> b\n`,
  'description for those who do not see it': `flowchart LR\n  accTitle: <img src='${evil}'>\n  accDescr: <image href='${evil}'/>\n  a --> b\n`,
};

test('no diagram calls another site, or leaves anything that could', async ({
  page,
}) => {
  const requests = await openDrawing(page);
  const results: Record<string, unknown> = {};
  const expected: Record<string, unknown> = {};
  let drawn = 0;
  for (const [name, source] of Object.entries(attacks)) {
    requests.length = 0;
    const { svg, left } = await draw(page, source);
    drawn += svg === undefined ? 0 : 1;
    results[name] = { requests: [...requests], left };
    expected[name] = { requests: [], left: [] };
  }
  expect(results).toEqual(expected);
  // Most are drawn, without what was hidden in them.
  expect(drawn).toBeGreaterThan(Object.keys(attacks).length / 2);
});

test('settings that are no danger are kept', async ({ page }) => {
  await openDrawing(page);
  const lines = 'flowchart LR\n  a --> b & c & d\n';
  const near = await draw(page, `---\nconfig:\n  layout: dagre\n---\n${lines}`);
  const far = await draw(
    page,
    `---\ntitle: Ways\nconfig:\n  layout: dagre\n  flowchart:\n    rankSpacing: 190\n---\n${lines}`,
  );
  expect(far.svg).toContain('Ways');
  const width = (svg = '') => Number(/\swidth="([\d.]+)"/.exec(svg)?.[1]);
  expect(width(far.svg)).toBeGreaterThan(width(near.svg) + 100);
  const classes = await draw(
    page,
    'classDiagram\n  class A {\n    <<interface>>\n    +List~int~ of(a)\n  }\n  A <|-- B\n',
  );
  expect(classes.svg).toContain('interface');
});
