import { createMockDirectory } from '@backstage/backend-test-utils';
import { testDatabases } from '../__testUtils__/databases';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';

jest.setTimeout(60_000);

const page = (title: string, text: string, ...more: string[]) =>
  ['---', `title: ${title}`, ...more, '---', text].join('\n');

const numbered = Array.from({ length: 8 }, (_value, index) => index + 1);

describe('the search for series', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  async function find(text: string) {
    content.setContent({
      'platform.md': page(
        'Platform',
        'Why.',
        'structure:',
        '  - { source: /policy, pages: [{ source: /calico }] }',
        '  - source: /storage',
        '  - { title: Calico on the web, source: "https://example.com/calico" }',
        ...numbered.map(index => `  - source: /rack-${index}`),
      ),
      'other.md': page(
        'Other',
        'Why.',
        'structure: [{ source: /storage }, { source: /calico }]',
      ),
      'policy.md': page('Policy', '## Rules\n\n## With Calico\n\n### Calico 3'),
      'calico.md': page('Calico', 'It routes.'),
      'storage.md': page(
        'Storage',
        'Disks.',
        'tags: [ceph]',
        'description: Where blocks are kept.',
      ),
      ...Object.fromEntries(
        numbered.map(index => [
          `rack-${index}.md`,
          page(`Rack ${index}`, 'Iron.'),
        ]),
      ),
    });
    const knex = await databases.init('SQLITE_3');
    const { get } = await startLearningPaths({ knex, content });
    const { status, body } = await get(
      `/series?text=${encodeURIComponent(text)}`,
    );
    expect(status).toBe(200);
    return body.items;
  }

  it('names the guides that hold the words, titles before headings, each in its series', async () => {
    const found = await find('CALICO');
    expect(found).toMatchObject([
      { slug: 'other', matching: { total: 1 } },
      {
        slug: 'platform',
        matching: {
          total: 3,
          guides: [
            { path: '/calico', title: 'Calico' },
            {
              path: 'https://example.com/calico',
              title: 'Calico on the web',
            },
            {
              path: '/policy',
              title: 'Policy',
              heading: { id: 'with-calico', text: 'With Calico' },
            },
          ],
        },
      },
    ]);
    expect(found[1].matching.guides[0]).not.toHaveProperty('heading');
  });

  it('finds by tags and descriptions too, and counts what it does not name', async () => {
    expect(await find('ceph')).toMatchObject([
      { slug: 'other', matching: { guides: [{ path: '/storage' }] } },
      { slug: 'platform', matching: { guides: [{ path: '/storage' }] } },
    ]);
    const [other] = await find('blocks');
    expect(other.matching.guides).toEqual([
      {
        path: '/storage',
        title: 'Storage',
        description: 'Where blocks are kept.',
      },
    ]);
    const [platform] = await find('rack');
    expect(platform.matching.total).toBe(8);
    expect(
      platform.matching.guides.map(({ path }: { path: string }) => path),
    ).toEqual(['/rack-1', '/rack-2', '/rack-3', '/rack-4', '/rack-5']);
  });

  it('finds a series by its own words, with no guide to name', async () => {
    expect(await find('platform')).toMatchObject([
      { slug: 'platform', matching: { total: 0, guides: [] } },
    ]);
    expect(await find('nothing')).toEqual([]);
    const [first] = await find(' ');
    expect(first).not.toHaveProperty('matching');
  });
});
