import { estimateHeight } from './estimateHeight';

describe('the height that is kept free for a diagram', () => {
  it('grows with the longest way through a flowchart', () => {
    const chain = (count: number) =>
      `flowchart TB\n  ${Array.from(
        { length: count },
        (_, at) => `n${at}["Box ${at}"]`,
      ).join(' --> ')}`;
    expect(estimateHeight(chain(3))).toBe(300);
    expect(estimateHeight(chain(6))).toBe(600);
    expect(
      estimateHeight(
        'graph TD\n  a --> b\n  a --> c\n  b --> d & e\n  d -->|x| f',
      ),
    ).toBe(400);
  });

  it('grows with the messages of a sequence', () => {
    const one = estimateHeight('sequenceDiagram\n  A->>B: x');
    expect(estimateHeight('sequenceDiagram\n  A->>B: x\n  B-->>A: y')).toBe(
      one + 50,
    );
  });

  it('stays within what fits on a screen or two, whatever the source', () => {
    for (const source of [
      '',
      'pie',
      `flowchart TB\n${'a --> b\n'.repeat(9999)}`,
      `flowchart TB\n${'-'.repeat(50_000)}`,
      `flowchart TB\n${' '.repeat(50_000)}x`,
      `sequenceDiagram\n${'A->>B: x\n'.repeat(9999)}`,
    ]) {
      const start = performance.now();
      const height = estimateHeight(source);
      expect(height).toBeGreaterThanOrEqual(120);
      expect(height).toBeLessThanOrEqual(900);
      expect(performance.now() - start).toBeLessThan(200);
    }
  });
});
