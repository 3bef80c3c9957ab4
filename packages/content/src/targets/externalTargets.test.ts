import { codesOf, documentOf, libraryOf } from '../__testUtils__/testSupport';
import { externalSteps } from '../library/externalSteps';
import { externalGuideOf, guideRefOf } from './externalTargets';

describe('steps that lead out of the content', () => {
  const sources = [
    '/guides/a',
    'techdocs:component:default/billing/runbook',
    'component:default/billing',
    'https://example.com/standard',
    'mailto:team@example.com',
    'data:text/html,x',
  ];
  const text = [
    '---',
    'title: S',
    'structure:',
    '  - title: All',
    '    pages:',
    ...sources.map(source => `      - source: "${source}"`),
    '---',
    '',
  ].join('\n');

  it('are found by their sources alone, with their place in the file', () => {
    const { structure = [] } = documentOf(text, 's.md');
    expect(externalSteps(structure)).toMatchObject([
      {
        target: {
          kind: 'techdocs',
          entityRef: 'component:default/billing',
          page: 'runbook',
        },
        line: 7,
      },
      {
        target: { kind: 'entity', entityRef: 'component:default/billing' },
        line: 8,
      },
      {
        target: { kind: 'external', url: 'https://example.com/standard' },
        line: 9,
      },
      { target: { kind: 'external', url: 'mailto:team@example.com' } },
    ]);
  });

  it('resolve in a series as they do by themselves', () => {
    const library = libraryOf({
      's.md': text,
      'guides/a.md': '---\ntitle: A\n---\n',
    });
    const [{ steps }] = library.series[0].steps;
    expect(steps.map(({ target }) => target.kind)).toEqual([
      'guide',
      'techdocs',
      'entity',
      'external',
      'external',
      'missing',
    ]);
  });
});

describe('the name of a guide', () => {
  it.each([
    [
      'techdocs:Component:default/Billing/runbook/',
      'techdocs:component:default/billing/runbook',
    ],
    // Two anchors of one page are one guide.
    [
      'techdocs:component:billing/runbook#restore',
      'techdocs:component:default/billing/runbook',
    ],
    ['techdocs:billing', 'techdocs:component:default/billing'],
    ['HTTPS://Example.com/a b', 'https://example.com/a%20b'],
    ['mailto:team@example.com', undefined],
    [`https://example.com/${'x'.repeat(1_000)}`, undefined],
    [`techdocs:a/${'文'.repeat(400)}`, undefined],
  ])('elsewhere, %s, is %s', (written, ref) => {
    const target = externalGuideOf(written);
    expect(target && guideRefOf(target)).toBe(ref);
  });

  it.each(['/guides/a', 'component:default/billing', 'techdocs:', '//'])(
    'elsewhere is not %s',
    ref => {
      expect(externalGuideOf(ref)).toBeUndefined();
    },
  );
});

describe('images of other sites', () => {
  const files = {
    'a.md': [
      '---',
      'title: A',
      '---',
      '![one](https://one.example/x.png)',
      '![two](http://one.example/x.png)',
      '![three](https://two.example/x.png)',
      '`![code](https://two.example/x.png)`',
    ].join('\n'),
  };

  it('are reported where they are, unless they are shown', () => {
    const all = libraryOf(files).diagnostics;
    expect(codesOf(all).filter(code => code === 'remote-image')).toHaveLength(
      3,
    );
    const some = libraryOf(files, [], ['One.example']).diagnostics;
    expect(
      some
        .filter(({ code }) => code === 'remote-image')
        .map(({ line, severity }) => [line, severity]),
    ).toEqual([
      [5, 'info'],
      [6, 'info'],
    ]);
  });
});
