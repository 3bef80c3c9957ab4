import { diagramPlaces, diagramText } from './diagramNames';

describe('the words for a diagram', () => {
  it.each([
    ['flowchart LR\n  accTitle: How it works\n  a --> b', 'How it works'],
    ['flowchart LR\n  accTitle :  "Quoted"', 'Quoted'],
    ["---\ntitle: 'In front'\n---\nflowchart LR\n  a", 'In front'],
    ['sequenceDiagram\n  title Calls\n  A->>B: x', 'Calls'],
    ['sequenceDiagram\n  title: Calls\n  A->>B: x', 'Calls'],
    ['pie showData title Pets\n  "a": 1', 'Pets'],
    ['pie title Pets\n  "a": 1', 'Pets'],
    ['gantt\n  title A plan', 'A plan'],
    ['flowchart LR\n  title --> b', undefined],
    ['flowchart LR\n  accTitle:\n  a --> b', undefined],
  ])('have the title of its source: %s', (source, title) => {
    expect(diagramText(source).title).toBe(title);
  });

  it('have its description, on one line or on several', () => {
    expect(diagramText('graph\n accDescr: One line').description).toBe(
      'One line',
    );
    expect(
      diagramText('graph\n accDescr {\n  One,\n  two.\n }').description,
    ).toBe('One, two.');
    expect(diagramText('graph').description).toBeUndefined();
  });

  it('are never longer than one wants to hear', () => {
    const { title } = diagramText(`graph\n accTitle: ${'x'.repeat(9999)}`);
    expect(title).toHaveLength(500);
  });

  it('tell below which heading it stands, and as which one there', () => {
    const article = document.createElement('div');
    const diagram = '<pre class="lp-mermaid"></pre>';
    article.innerHTML = `${diagram}<h2>A <code>b</code></h2>${diagram}<ul><li>${diagram}</li></ul><pre></pre>`;
    expect([...diagramPlaces(article).values()]).toEqual([
      { section: undefined, number: 1, of: 1 },
      { section: 'A b', number: 1, of: 2 },
      { section: 'A b', number: 2, of: 2 },
    ]);
  });
});
