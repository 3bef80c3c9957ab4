import { guides } from './__testUtils__/content';
import { readDiagram } from './__testUtils__/diagrams';

const diagrams = guides.flatMap(({ name, blocks }) =>
  blocks
    .filter(({ language }) => language === 'mermaid')
    .map(({ code, line }) => ({ name, line, ...readDiagram(code) })),
);

describe.each(diagrams)('The diagram of $name', diagram => {
  it('has a title and a description for those who cannot see it', () => {
    expect(diagram.title).toMatch(/^.{10,60}$/);
    expect(diagram.description).toMatch(/^.{60,300}$/);
    expect(diagram.description).not.toBe(diagram.title);
  });

  it('is drawn downwards, with at most six nodes in a row', () => {
    expect(diagram.direction).toBe(diagram.kind === 'flowchart' ? 'TB' : '');
    expect(diagram.widest).toBeGreaterThan(0);
    expect(diagram.widest).toBeLessThanOrEqual(6);
  });
});

it('has a description of its own for each diagram', () => {
  const descriptions = diagrams.map(({ description }) => description);
  expect(new Set(descriptions).size).toBe(descriptions.length);
});

describe('The reading of diagrams', () => {
  it('counts the nodes of the widest row', () => {
    const fan = ['b', 'c', 'd'].map(node => `  a --> ${node}["${node} x"]`);
    expect(readDiagram(`flowchart TB\n${fan.join('\n')}\n`).widest).toBe(3);
    expect(readDiagram('flowchart TB\n  a -->|"x"| b --> c\n').widest).toBe(1);
    expect(
      readDiagram('flowchart TB\n  a{"x?"} -->|"no"| b\n  b --> a\n').widest,
    ).toBe(1);
  });

  it('passes over what only tells how to draw', () => {
    expect(
      readDiagram('%%{init: {"look": "classic"}}%%\nflowchart TB\n  a --> b\n'),
    ).toMatchObject({ kind: 'flowchart', direction: 'TB', widest: 1 });
  });

  it('counts the participants of a sequence', () => {
    expect(
      readDiagram(
        'sequenceDiagram\n  participant A as One\n  participant B as Two\n  A->>B: x\n',
      ).widest,
    ).toBe(2);
  });

  it('reads title and description', () => {
    expect(
      readDiagram(
        'flowchart TB\n  accTitle: A title\n  accDescr: Some words\n  a --> b\n',
      ),
    ).toMatchObject({ title: 'A title', description: 'Some words' });
  });
});
