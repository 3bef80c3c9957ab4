import fc from 'fast-check';
import { MapBands, Step } from '../api';
import { sectionOf } from './__testUtils__/sections';
import { layoutMap, MapLayout } from './layoutMap';
import { PlacedSection } from './places';

const areas: Step['area'][] = ['left', 'right', 'layer', undefined];

const anySections = fc
  .array(
    fc.record({
      pages: fc.oneof(fc.nat(8), fc.nat(60)),
      area: fc.constantFrom(...areas),
    }),
    { maxLength: 40 },
  )
  .map(sections =>
    sections.map(({ pages, area }, index) =>
      sectionOf(`Section ${index}`, pages, { area }),
    ),
  );

const anySeries = fc.record({
  steps: anySections,
  bands: fc.constantFrom<(MapBands | undefined)[]>(undefined, { above: 'Up' }),
});

const placesOf = ({ left, rows, right }: MapLayout): PlacedSection[] => [
  ...left,
  ...rows.flatMap(({ sections }) => sections),
  ...right,
];

const titlesOf = (sections: PlacedSection[]) =>
  sections.map(({ section }) => section.title);

describe('the layout of a map', () => {
  it('places every section once, whatever the areas', () => {
    fc.assert(
      fc.property(anySeries, series => {
        const places = placesOf(layoutMap(series));
        expect(places.map(({ index }) => index).sort((a, b) => a - b)).toEqual(
          series.steps.map((_, index) => index),
        );
        for (const { index, section } of places) {
          expect(section).toBe(series.steps[index]);
        }
      }),
    );
  });

  it('fills each row from one end to the other, and no cell or line is left over', () => {
    fc.assert(
      fc.property(
        anySeries,
        fc.integer({ min: 200, max: 2400 }),
        (series, width) => {
          const layout = layoutMap(series, { width });
          for (const { sections, lines } of layout.rows) {
            expect(sections.reduce((sum, { span }) => sum + span, 0)).toBe(12);
            expect(lines).toBe(Math.max(...sections.map(one => one.lines)));
          }
          for (const { cells, cellColumns, lines, span } of placesOf(layout)) {
            expect(span).toBeGreaterThan(0);
            expect(cellColumns).toBeGreaterThan(0);
            expect(lines - 2).toBe(Math.ceil(cells.length / cellColumns));
            expect(cellColumns).toBeLessThanOrEqual(cells.length);
          }
          const { left, middle, right } = layout.columns;
          expect(left + middle + right).toBe(24);
          expect([left > 0, right > 0]).toEqual([
            layout.left.length > 0,
            layout.right.length > 0,
          ]);
        },
      ),
    );
  });

  it('never has a pillar without layers beside it, nor one that towers over them', () => {
    fc.assert(
      fc.property(anySeries, series => {
        const { left, rows, right } = layoutMap(series);
        for (const pillar of [left, right].filter(({ length }) => length > 0)) {
          const alone = rows.flatMap(({ sections }) =>
            sections.map(({ cells }) => 2 + Math.ceil(cells.length / 3)),
          );
          const sum = (lines: number[]) => lines.reduce((a, b) => a + b, 0);
          expect(sum(pillar.map(({ lines }) => lines))).toBeLessThanOrEqual(
            2 * sum(alone),
          );
        }
      }),
    );
  });

  it('places sections where their authors put them', () => {
    const layout = layoutMap({
      steps: [
        sectionOf('Storage', 0),
        sectionOf('Networking', 2),
        sectionOf('Routing', 2),
        sectionOf('Observability', 4, { area: 'left' }),
        sectionOf('Security', 5, { area: 'right' }),
        sectionOf('Identity', 1, { area: 'right' }),
        sectionOf('Tenancy', 5),
      ],
      bands: { above: 'Workloads', below: 'Clusters' },
    });
    expect(titlesOf(layout.left)).toEqual(['Observability']);
    expect(titlesOf(layout.right)).toEqual(['Security', 'Identity']);
    expect(layout.rows.map(({ sections }) => titlesOf(sections))).toEqual([
      ['Tenancy'],
      ['Routing'],
      ['Networking', 'Storage'],
    ]);
    expect(layout.bands).toEqual({ above: 'Workloads', below: 'Clusters' });
  });

  it('stacks layers from the ground up only where the author draws a building', () => {
    const steps = [0, 3, 5, 2, 7].map((pages, index) =>
      sectionOf(`S${index}`, pages),
    );
    const order = (bands?: MapBands) =>
      placesOf(layoutMap({ steps, bands })).map(({ index }) => index);
    expect(order()).toEqual([0, 1, 2, 3, 4]);
    expect(order({ below: 'Ground' })).toEqual([4, 3, 2, 1, 0]);
  });

  it.each([
    [1, [1]],
    [2, [2]],
    [3, [3]],
    [4, [4]],
    [5, [2, 3]],
    [6, [3, 3]],
    [7, [3, 4]],
    [9, [3, 3, 3]],
    [12, [4, 4, 4]],
    [13, [3, 3, 3, 4]],
    [20, [4, 4, 4, 4, 4]],
  ])('gives %i sections of one guide each rows of %j', (count, expected) => {
    const { rows } = layoutMap({
      steps: Array.from({ length: count }, (_, index) =>
        sectionOf(`S${index}`, 0),
      ),
    });
    expect(rows.map(({ sections }) => sections.length)).toEqual(expected);
    for (const { sections } of rows) {
      // As wide as one another.
      expect(new Set(sections.map(({ span }) => span)).size).toBe(1);
    }
  });

  it('keeps one guide from taking a whole row between pillars', () => {
    const { rows } = layoutMap({
      steps: [
        sectionOf('A', 8, { area: 'left' }),
        sectionOf('B', 0),
        sectionOf('C', 3),
        sectionOf('D', 8, { area: 'right' }),
      ],
    });
    expect(rows).toHaveLength(1);
  });

  it('puts fewer sections and cells into a line where there is less room', () => {
    const steps = [5, 5, 5].map((pages, index) =>
      sectionOf(`S${index}`, pages),
    );
    const { rows } = layoutMap({ steps }, { width: 360 });
    expect(rows).toHaveLength(3);
    expect(rows[0].sections[0]).toMatchObject({ span: 12, cellColumns: 2 });
  });

  it('has no sections for a series that has none', () => {
    expect(layoutMap({ steps: [] })).toEqual({
      columns: { left: 0, middle: 24, right: 0 },
      left: [],
      rows: [],
      right: [],
      bands: {},
    });
  });

  it('is quick for as many sections as a series can have', () => {
    const steps = Array.from({ length: 2000 }, (_, index) =>
      sectionOf(`S${index}`, 0, { area: areas[index % 4] }),
    );
    const start = performance.now();
    expect(placesOf(layoutMap({ steps }))).toHaveLength(2000);
    // A guard against hanging, not a benchmark: machines differ.
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('is quick where all of these are pillars, which become layers', () => {
    const steps = Array.from({ length: 2000 }, (_, index) =>
      sectionOf(`S${index}`, 0, { area: 'left' }),
    );
    const layers = steps.map(step => ({ ...step, area: undefined }));
    // The best of some, since the machine may be busy with something else.
    const msOf = (all: Step[]) =>
      Math.min(
        ...Array.from({ length: 3 }, () => {
          const start = performance.now();
          layoutMap({ steps: all });
          return performance.now() - start;
        }),
      );
    expect(msOf(steps)).toBeLessThan(2 * msOf(layers));
  });
});
