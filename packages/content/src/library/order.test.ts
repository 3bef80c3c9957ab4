import { libraryOf, seriesOf } from '../__testUtils__/testSupport';

describe('order of steps', () => {
  it.each([
    [
      'ascending',
      [
        ['a', 3],
        ['b', 1],
        ['c', 2],
      ],
      'bca',
    ],
    [
      'zero last',
      [
        ['a', 0],
        ['b', 2],
        ['c', 1],
      ],
      'cba',
    ],
    [
      'null last',
      [
        ['a', 'null'],
        ['b', 2],
      ],
      'ba',
    ],
    [
      'none last',
      [
        ['a', ''],
        ['b', 2],
      ],
      'ba',
    ],
    [
      'ties as written',
      [
        ['a', 2],
        ['b', 1],
        ['c', 2],
        ['d', 2],
      ],
      'bacd',
    ],
    [
      'no weights as written',
      [
        ['c', ''],
        ['a', ''],
        ['b', ''],
      ],
      'cab',
    ],
    [
      'negative first',
      [
        ['a', 1],
        ['b', -5],
        ['c', 0],
      ],
      'bac',
    ],
    [
      'huge',
      [
        ['a', '99999999999999999999'],
        ['b', 1],
      ],
      'ba',
    ],
    [
      'zero-padded',
      [
        ['a', '010'],
        ['b', '09'],
        ['c', '"08"'],
      ],
      'cba',
    ],
    [
      'texts',
      [
        ['a', '"10"'],
        ['b', '"9"'],
      ],
      'ba',
    ],
    [
      'fractions',
      [
        ['a', 1.5],
        ['b', 1],
      ],
      'ba',
    ],
    [
      'what is no number last',
      [
        ['a', 'first'],
        ['b', 1],
      ],
      'ba',
    ],
    [
      'infinity last',
      [
        ['a', '.inf'],
        ['b', 1],
      ],
      'ba',
    ],
  ])('is %s', (_, entries, expected) => {
    const structure = entries.map(
      ([title, weight]) =>
        `  - title: ${title}\n    source: https://x.example/${title}\n    weight: ${weight}`,
    );
    const [series] = libraryOf({
      's.md': seriesOf(structure.join('\n')),
    }).series;
    expect(series.steps.map(({ title }) => title).join('')).toBe(expected);
  });

  it('tells of duplicate and missing weights', () => {
    const { diagnostics } = libraryOf({
      's.md': seriesOf(
        '  - { title: a, source: "https://x.example", weight: 1 }\n  - { title: b, source: "https://x.example", weight: 1 }\n  - { title: c, source: "https://x.example" }',
      ),
    });
    expect(diagnostics).toMatchObject([
      { code: 'weight-duplicate', severity: 'warning', line: 5, column: 5 },
      { code: 'weight-missing', severity: 'info', line: 6 },
    ]);
  });
});
