import { parseText } from '../__testUtils__/testSupport';
import { diagramFindings } from './diagramFindings';

const described = (text: string, words = '  accTitle: T\n  accDescr: D\n') =>
  text.replace('\n', `\n${words}`);

const codesOf = (text: string) => diagramFindings(text).map(({ code }) => code);

const boxes = (count: number) =>
  Array.from({ length: count }, (_, box) => `box${box}`);
const chain = (direction: string, count: number) =>
  described(`flowchart ${direction}\n  ${boxes(count).join(' --> ')}\n`);
const fan = (direction: string, count: number) =>
  described(
    `flowchart ${direction}\n  start --> ${boxes(count).join(' & ')}\n`,
  );

describe('A diagram without words for those who cannot see it', () => {
  it.each([
    ['flowchart TB\n  a --> b', 'no accTitle and no accDescr'],
    ['flowchart TB\n  accTitle: T\n  a --> b', 'no accDescr'],
    ['sequenceDiagram\n  accDescr: D\n  A->>B: x', 'no accTitle'],
    ['%%{init: {}}%%\n\ngraph LR\n  title["x"] --> b', 'no accTitle and no'],
    ['---\nconfig:\n  look: neo\n---\nclassDiagram\n  A <|-- B', 'no accTitle'],
  ])('is found: %j', (text, message) => {
    expect(diagramFindings(text)).toEqual([
      expect.objectContaining({
        severity: 'info',
        code: 'diagram-without-title',
        message: expect.stringContaining(message),
      }),
    ]);
  });

  it.each([
    described('flowchart TB\n  a --> b'),
    'graph TD\n  accTitle: T\n  accDescr {\n    Over two\n    lines\n  }\n  a --> b',
    'pie title Pets\n  accDescr: D\n  "Dogs" : 3',
    '---\ntitle: T\n---\nflowchart TB\n  accDescr: D\n  a --> b',
    // Mermaid knows no such words for these.
    'mindmap\n  root',
    '',
  ])('is not found: %j', text => {
    expect(codesOf(text)).toEqual([]);
  });
});

describe('A diagram whose labels would be too small', () => {
  it.each([
    ['a long chain to the right', chain('LR', 7)],
    ['many boxes side by side', fan('TB', 7)],
    [
      'long labels on the way',
      described(
        'flowchart LR\n  a -->|"asks for a token"| b -->|"checks it with the issuer"| c -- and lets it in --> d',
      ),
    ],
    [
      'groups beside each other',
      described(
        `flowchart LR\n${boxes(4)
          .map(
            box =>
              `  subgraph ${box}["${box}"]\n    ${box}a --> ${box}b\n  end`,
          )
          .join('\n')}\n  box0 --> box1 --> box2 --> box3`,
      ),
    ],
    [
      'many who talk to each other',
      described(
        `sequenceDiagram\n${boxes(6)
          .map((box, at) => `  ${box}->>box${at + 1}: x`)
          .join('\n')}`,
      ),
    ],
    [
      'much said between two',
      described(
        `sequenceDiagram\n  participant A as One\n  A->>B: ${'word '.repeat(
          30,
        )}`,
      ),
    ],
  ])('is found: %s', (_, text) => {
    expect(diagramFindings(text)).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'illegible-diagram',
        message: expect.stringMatching(
          /about \d{4,} px wide.*about \d px high in a column of 700 px/,
        ),
      }),
    ]);
  });

  it.each([
    ['a long chain downwards', chain('TB', 40)],
    ['a short chain to the right', chain('LR', 4)],
    ['many boxes on top of each other', fan('LR', 12)],
    ['a circle', described('flowchart LR\n  a --> b --> c --> a')],
    [
      'what mermaid breaks into lines',
      described(
        `flowchart LR\n  a["${'word '.repeat(30)}"] --> b["A<br/>B<br/>C"]`,
      ),
    ],
    [
      'what stands in rows of its own',
      described(
        `flowchart TB\n${boxes(7)
          .map(box => `  ${box}["${box}, downwards"]`)
          .join('\n')}\n  ${boxes(7).join(' --> ')}`,
      ),
    ],
    ['other kinds of diagrams', 'timeline\n  2020 : a : b : c : d : e : f'],
    [
      'what is drawn with other spaces',
      `%%{init: {"flowchart": {"nodeSpacing": 5}}}%%\n${fan('TB', 12)}`,
    ],
    ['what is not understood', described(`flowchart LR\n  a ??? b`)],
    ['what Mermaid does not draw', described('flowchart LR\n  a[open --> b')],
    ['more than is looked at', chain('LR', 2000)],
  ])('is not found: %s', (_, text) => {
    expect(codesOf(text)).toEqual([]);
  });

  it('is measured as it is wrapped', () => {
    const label = `["${'word '.repeat(8)}"]`;
    const text = described(
      `flowchart LR\n  a${label} --> b${label} --> c${label} --> d${label}`,
    );
    expect(codesOf(text)).toEqual([]);
    expect(
      codesOf(`%%{init: {"flowchart": {"wrappingWidth": 400}}}%%\n${text}`),
    ).toEqual(['illegible-diagram']);
  });
});

it('is told at its line, in a fence and in a shortcode', () => {
  const { diagnostics } = parseText(
    '---\ntitle: T\n---\nText\n\n```mermaid\ngraph TB\n  a --> b\n```\n\n{{< mermaid >}}\ngraph TB\n  a --> b\n{{< /mermaid >}}\n\n```text\ngraph TB\n```\n',
  );
  expect(diagnostics.map(({ code, line }) => ({ code, line }))).toEqual([
    { code: 'diagram-without-title', line: 6 },
    { code: 'diagram-without-title', line: 11 },
  ]);
});

it('is looked for in as many diagrams as somebody would write', () => {
  const chains = Array.from({ length: 30 }, () => chain('LR', 12));
  const body = chains
    .map(text => `\`\`\`mermaid\n${text}%% ${'x'.repeat(5000)}\n\`\`\`\n`)
    .join('\n');
  const { diagnostics } = parseText(`---\ntitle: T\n---\n${body}`);
  expect(diagnostics.length).toBeGreaterThan(15);
  expect(diagnostics.length).toBeLessThan(25);
});
