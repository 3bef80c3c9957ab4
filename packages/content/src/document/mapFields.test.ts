import { parseText, seriesOf } from '../__testUtils__/testSupport';
import { limits } from '../util/limits';

const sectionsOf = (structure: string) => {
  const { document, diagnostics } = parseText(seriesOf(structure));
  return {
    looks: document?.structure?.map(({ area, icon, colour }) => ({
      area,
      icon,
      colour,
    })),
    diagnostics,
  };
};

const bandsOf = (bands: string) => {
  const { document, diagnostics } = parseText(
    `---\ntitle: S\nbands: ${bands}\nstructure: [{ source: /a }]\n---\n`,
  );
  expect(document?.structure).toHaveLength(1);
  return { bands: document?.bands, diagnostics };
};

describe('the look of sections', () => {
  it('is read in any case, and in American spelling', () => {
    expect(
      sectionsOf(
        [
          '  - { source: /a, area: left, icon: storage, colour: teal }',
          '  - { source: /b, Area: Right, ICON: " Network ", color: Amber }',
          '  - { source: /c, area: layer, icon: "", colour: }',
        ].join('\n'),
      ),
    ).toEqual({
      looks: [
        { area: 'left', icon: 'storage', colour: 'teal' },
        { area: 'right', icon: 'network', colour: 'amber' },
        { area: 'layer', icon: undefined, colour: undefined },
      ],
      diagnostics: [],
    });
  });

  it.each([
    ['area: top', 'area "top"', 'left, right, layer'],
    ['icon: constructor', 'icon "constructor"', 'storage'],
    ['icon: [storage]', 'icon "["storage"]"', 'storage'],
    ['colour: "#ff0000"', 'colour "#ff0000"', 'amber, blue'],
    ['colour: 5', 'colour "5"', 'amber, blue'],
    ['colour: "red; background: url(x)"', 'colour "red;', 'amber, blue'],
  ])(
    'says of "%s" what is allowed, and keeps the rest',
    (line, name, allowed) => {
      const { looks, diagnostics } = sectionsOf(
        `  - source: /a\n    ${line}\n  - { source: /b, icon: cost }`,
      );
      expect(looks).toEqual([{}, { icon: 'cost' }]);
      expect(diagnostics).toMatchObject([
        {
          severity: 'warning',
          code: 'map-shape',
          line: 4,
          message: expect.stringContaining(name),
          hint: expect.stringContaining(allowed),
        },
      ]);
    },
  );

  it('is of sections only', () => {
    const { document, diagnostics } = parseText(
      seriesOf(
        '  - source: /a\n    pages:\n      - source: /b\n        area: left\n        color: teal',
      ),
    );
    expect(document?.structure?.[0].pages).toEqual([
      { source: '/b', pages: [], line: 6, column: 9 },
    ]);
    expect(diagnostics).toMatchObject([
      {
        code: 'map-shape',
        line: 6,
        message: expect.stringContaining('"area" and "color"'),
      },
    ]);
  });

  it('is read in TOML too', () => {
    const { document } = parseText(
      '+++\ntitle = "A"\n[bands]\nabove = "Up"\n[[structure]]\nsource = "/x"\nicon = "docs"\n+++\n',
    );
    expect(document).toMatchObject({
      bands: { above: 'Up' },
      structure: [{ source: '/x', icon: 'docs' }],
    });
  });

  it('moves no digest', () => {
    const plain = parseText(
      '---\ntitle: S\nstructure: [{ source: /a }]\n---\nX',
    );
    const placed = parseText(
      '---\ntitle: S\nbands: { above: A }\nstructure: [{ source: /a, area: left }]\n---\nX',
    );
    expect(placed.document?.digest).toBe(plain.document?.digest);
  });
});

describe('the bands of a series', () => {
  it.each([
    [
      '{ above: Your workloads, Below: " Kubernetes  clusters " }',
      { above: 'Your workloads', below: 'Kubernetes clusters' },
    ],
    ['{ below: 2026 }', { below: '2026' }],
    ['{ above: "" }', undefined],
    ['', undefined],
  ])('are read of %s', (written, bands) => {
    expect(bandsOf(written)).toEqual({ bands, diagnostics: [] });
  });

  it.each([
    ['Workloads', undefined, 'not a mapping'],
    ['[a, b]', undefined, 'not a mapping'],
    ['{ above: [a], below: B }', { below: 'B' }, 'not a text'],
    ['{ left: L, below: B }', { below: 'B' }, 'no band "left"'],
  ])('say what is wrong with %s', (written, bands, message) => {
    const read = bandsOf(written);
    expect(read.bands).toEqual(bands);
    expect(read.diagnostics).toMatchObject([
      {
        code: 'map-shape',
        line: 3,
        message: expect.stringContaining(message),
        hint: expect.stringContaining('above: Your workloads'),
      },
    ]);
  });

  it('are short', () => {
    const { bands, diagnostics } = bandsOf(`{ above: "${'x'.repeat(79)}😀y" }`);
    expect(bands).toEqual({ above: 'x'.repeat(79) });
    expect(bands?.above?.length).toBeLessThanOrEqual(limits.bandLength);
    expect(diagnostics).toMatchObject([{ code: 'map-shape', line: 3 }]);
  });
});
