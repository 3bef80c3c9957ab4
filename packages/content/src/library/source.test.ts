// Some sources are hostile on purpose.
/* eslint-disable no-script-url */
import { codesOf, libraryOf, seriesOf } from '../__testUtils__/testSupport';

describe('forms of source', () => {
  const files = {
    'guides/plain.md':
      '---\ntitle: Plain\naliases: [/old/plain, sub/older]\n---\n## Part\n',
    'guides/folder/index.md': '---\ntitle: Folder\n---\n',
    'guides/section/_index.md': '---\ntitle: Section\n---\n',
    'guides/with space.md': '---\ntitle: Space\n---\n',
    'guides/Case.md': '---\ntitle: Case\n---\n',
    'guides/secret.md': '---\ntitle: Secret\ndraft: "true"\n---\n',
    'series/near.md': '---\ntitle: Near\n---\n',
    'series/other.md': '---\ntitle: Other\nstructure: []\n---\n',
  };
  const guide = (path: string, anchor?: string) => ({
    kind: 'guide',
    path,
    ...(anchor ? { anchor } : {}),
  });
  const missing = (target: string) => ({ kind: 'missing', target });

  it.each<[string, object, string[]]>([
    ['/guides/plain', guide('/guides/plain'), []],
    ['guides/plain', guide('/guides/plain'), []],
    ['/guides/plain.md', guide('/guides/plain'), []],
    ['guides/plain.markdown', guide('/guides/plain'), []],
    ['/guides/plain/', guide('/guides/plain'), []],
    ['../guides/plain', guide('/guides/plain'), []],
    ['../guides/plain.md', guide('/guides/plain'), []],
    ['./near', guide('/series/near'), []],
    ['./near.md', guide('/series/near'), []],
    ['near', guide('/series/near'), []],
    ['/guides/folder', guide('/guides/folder'), []],
    ['/guides/folder/index.md', guide('/guides/folder'), []],
    ['/guides/folder/index', guide('/guides/folder'), []],
    ['/guides/section/', guide('/guides/section'), []],
    ['/guides/section/_index.md', guide('/guides/section'), []],
    ['/old/plain', guide('/guides/plain'), []],
    ['/guides/sub/older/', guide('/guides/plain'), []],
    ['/guides/with%20space', guide('/guides/with space'), []],
    ['/guides/with space.md', guide('/guides/with space'), []],
    ['/guides/plain#part', guide('/guides/plain', 'part'), []],
    ['/guides/plain?x=1#part', guide('/guides/plain', 'part'), []],
    [
      '/guides/plain#nowhere',
      guide('/guides/plain', 'nowhere'),
      ['broken-anchor'],
    ],
    ['/Guides/case', guide('/guides/Case'), ['path-case']],
    [
      '//guides.example/x',
      { kind: 'external', url: 'https://guides.example/x' },
      [],
    ],
    [
      'https://a.example/x',
      { kind: 'external', url: 'https://a.example/x' },
      [],
    ],
    ['HTTP://a.example', { kind: 'external', url: 'http://a.example/' }, []],
    [
      'component:default/shop',
      { kind: 'entity', entityRef: 'component:default/shop' },
      [],
    ],
    [
      'component:shop',
      { kind: 'entity', entityRef: 'component:default/shop' },
      [],
    ],
    ['API:Prod/Shop', { kind: 'entity', entityRef: 'api:prod/shop' }, []],
    [
      'techdocs:component:default/shop/how-to/run',
      {
        kind: 'techdocs',
        entityRef: 'component:default/shop',
        page: 'how-to/run',
      },
      [],
    ],
    [
      'techdocs:component:default/shop',
      { kind: 'techdocs', entityRef: 'component:default/shop' },
      [],
    ],
    [
      'techdocs:component:default/shop/',
      { kind: 'techdocs', entityRef: 'component:default/shop' },
      [],
    ],
    [
      'techdocs:default/shop',
      {
        kind: 'techdocs',
        entityRef: 'component:default/default',
        page: 'shop',
      },
      [],
    ],
    ['/guides/nothing', missing('/guides/nothing'), ['unresolved-source']],
    ['/guides/secret', missing('/guides/secret'), ['unresolved-source']],
    ['/series/other', missing('/series/other'), ['source-is-series']],
    ['/../../etc/passwd', missing('/../../etc/passwd'), ['unresolved-source']],
    ['https://', missing('https://'), ['unresolved-source']],
    ['techdocs:', missing('techdocs:'), ['unresolved-source']],
    ['techdocs:!!/x', missing('techdocs:!!/x'), ['unresolved-source']],
    [
      'javascript:alert(1)',
      missing('javascript:alert(1)'),
      ['unresolved-source'],
    ],
    ['data:text/html,x', missing('data:text/html,x'), ['unresolved-source']],
    ['mystery:shop', missing('mystery:shop'), ['unresolved-source']],
    ['%E0%A4%A', missing('%E0%A4%A'), ['unresolved-source']],
    ['__proto__', missing('__proto__'), ['unresolved-source']],
    ['/', missing('/'), ['unresolved-source']],
  ])('%s', (source, target, codes) => {
    const library = libraryOf({
      ...files,
      'series/s.md': seriesOf(`  - source: ${JSON.stringify(source)}`),
    });
    const series = library.series.find(({ slug }) => slug === 's');
    expect(series?.steps[0].target).toEqual(target);
    expect(
      codesOf(
        library.diagnostics.filter(
          ({ file, severity, code }) =>
            file === 'series/s.md' &&
            (severity !== 'info' || code === 'path-case'),
        ),
      ),
    ).toEqual(codes);
  });

  it('keep a step without source as a heading, and tell of one without anything', () => {
    const library = libraryOf({
      ...files,
      'series/s.md': seriesOf(
        '  - title: Group\n    pages:\n      - source: /guides/plain\n  - title: Empty',
      ),
    });
    const steps = library.series.find(({ slug }) => slug === 's')?.steps;
    expect(steps).toMatchObject([
      {
        title: 'Group',
        target: { kind: 'missing', target: '' },
        steps: [{ title: 'Plain', minutes: 1 }],
      },
      { title: 'Empty', target: { kind: 'missing', target: '' } },
    ]);
    expect(
      library.diagnostics.filter(({ code }) => code === 'step-empty'),
    ).toHaveLength(1);
  });

  it('take the title of the step, else of the guide, and tell where they differ', () => {
    const library = libraryOf({
      'a.md': '---\ntitle: Long Title\nlinkTitle: Short\n---\n',
      's.md': seriesOf('  - source: /a\n  - source: /a\n    title: Other'),
    });
    expect(library.series[0].steps.map(({ title }) => title)).toEqual([
      'Short',
      'Other',
    ]);
    expect(library.diagnostics.map(({ code }) => code)).toEqual([
      'title-differs',
    ]);
    expect(library.series[0].guidePaths).toEqual(['/a']);
  });
});
