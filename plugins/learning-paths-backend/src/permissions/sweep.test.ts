import { createMockDirectory } from '@backstage/backend-test-utils';
import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCatalog, entity } from '../__testUtils__/catalog';
import { testDatabases } from '../__testUtils__/databases';
import { team, userInfo } from '../__testUtils__/people';
import { guideRule, onlyGuides, onlyTeams } from '../__testUtils__/policies';
import { startWithRights } from '../__testUtils__/startWithRights';

jest.setTimeout(120_000);

/** In every text that Ben must not see, and in none that he may. */
const word = 'zqsecret';
const hiddenTeam = `group:default/${word}-team`;
const hiddenThing = `component:default/${word}-thing`;
const openThing = 'component:default/gateway';

const text = (...lines: string[]) => ['---', ...lines, ''].join('\n');

const openContent = {
  series: {
    'platform.md': text(
      'title: The platform',
      'lastmod: 2026-01-01',
      'structure:',
      '  - source: /guides/storage',
      '  - source: /guides/network',
      '---',
      'Why.',
    ),
  },
  guides: {
    'storage.md': text(
      'title: Storage',
      'lastmod: 2026-01-02',
      'tags: [storage]',
      '---',
      '## Classes',
      '',
      '![map](/images/map.png)',
    ),
    'network.md': text('title: Network', 'lastmod: 2026-01-03', '---', 'Text.'),
  },
  images: { 'map.png': Buffer.from('89504e470d0a1a0a', 'hex') },
};

/** The word in every field that an author has. */
const secretGuide = (name: string) =>
  text(
    `title: Title ${word} ${name}`,
    `description: About ${word}`,
    `tags: [hidden, ${word}-tag]`,
    `owner: ${word}-team`,
    `aliases: [/guides/${word}-old-${name}]`,
    `id: ${word}-id-${name}`,
    `changeNote: Note ${word}`,
    `verifiedAgainst: [${word} 1.2]`,
    `appliesToReason: Because ${word}`,
    'appliesTo: { kind: Component }',
    '---',
    `# Heading ${word}`,
    '',
    `Body ${word}, [link](/guides/${word}-nowhere), [site](https://${word}.example.com)`,
    `![image](/images/${word}.png) ![gone](/images/${word}-gone.png)`,
    '',
    `- [ ] check ${word}`,
  );

const secretSeries = (name: string) =>
  text(
    `title: Series ${word} ${name}`,
    `description: Series about ${word}`,
    `slug: ${word}-${name}`,
    'tags: [hidden]',
    'structure:',
    `  - { title: Step ${word}, source: /guides/storage }`,
    `  - { title: Page ${word}, source: "https://${word}.example.com/page" }`,
    `  - { title: Docs ${word}, source: "techdocs:${hiddenThing}/page" }`,
    `  - { title: Gone ${word}, source: /guides/${word}-gone }`,
    `  - { title: Hidden ${word}, source: /guides/${word} }`,
    '---',
    `Introduction ${word}`,
  );

const queries: Record<string, string[]> = {
  '/series': ['', '?text=e', `?team=${team}`, '?tag=hidden'],
  '/series/{slug}': ['/platform', `/platform?team=${team}`],
  '/series/{slug}/map.svg': [
    '/platform/map.svg',
    `/platform/map.svg?team=${team}&theme=dark`,
  ],
  '/guides/list': [
    '',
    '?plain=true',
    '?text=e',
    '?limit=1',
    '?series=platform',
  ],
  '/guides': [
    '?path=/guides/storage&series=platform',
    `?path=/guides/storage&team=${team}`,
    `?path=/guides/network&team=${team}&series=platform`,
  ],
  '/guides/changes': ['?path=/guides/storage&since=DIGEST'],
  '/guides/changes/summary': ['?path=/guides/storage&since=DIGEST'],
  '/reviews': [`?team=${team}&path=/guides/storage`],
  '/reviews/history': [`?team=${team}&path=/guides/storage`],
  '/reviews/evidence': ['', `?team=${team}`, '?series=platform'],
  '/coverage': [
    '',
    '?by=group',
    '?asOf=NOW',
    '?text=e',
    '?series=platform',
    '?trend=true&sort=trend',
  ],
  '/teams/{kind}/{namespace}/{name}': [
    '/group/default/storage-squad',
    '/group/default/storage-squad?asOf=NOW',
  ],
  '/teams/{kind}/{namespace}/{name}/reminders': [
    '/group/default/storage-squad/reminders?series=platform',
  ],
  '/entities': ['', '?kind=component', '?text=e', '?status=not-reviewed'],
  '/entities/{kind}/{namespace}/{name}/guides': [
    '/component/default/gateway/guides',
  ],
  '/guides/entities': ['?path=/guides/storage', '?path=/guides/network'],
  '/assets': ['?path=/images/map.png'],
  '/sources': [''],
  '/diagnostics': ['', '?severity=warning', '?limit=1'],
};

/** By name: what is hidden must be as if it never was. */
const asked = [
  `/series/${word}-a`,
  `/series/${word}-a/map.svg`,
  `/series/platform/map.svg?team=${hiddenTeam}`,
  `/series?team=${hiddenTeam}`,
  `/series?owner=${word}-team`,
  `/series?text=${word}`,
  '/guides?path=/guides/classified',
  `/guides?path=/guides/${word}`,
  `/guides?path=/guides/${word}-old-a`,
  `/guides?path=https://${word}.example.com/page`,
  `/guides/list?tag=${word}-tag`,
  `/guides/list?text=${word}`,
  `/guides/list?series=${word}-a`,
  `/guides/entities?path=/guides/${word}`,
  `/guides/changes?path=/guides/${word}&since=DIGEST`,
  `/guides/changes/summary?path=/guides/${word}&since=DIGEST`,
  `/reviews?team=${team}&path=/guides/${word}`,
  `/reviews/history?team=${hiddenTeam}&path=/guides/storage`,
  `/reviews/evidence?series=${word}-a`,
  `/coverage?series=${word}-a`,
  `/coverage?group=${hiddenTeam}`,
  `/coverage?text=${word}`,
  `/teams/group/default/${word}-team`,
  `/entities?text=${word}`,
  `/entities?owner=${hiddenTeam}`,
  `/entities/component/default/${word}-thing/guides`,
  `/assets?path=/images/${word}.png`,
  `/diagnostics?source=vault`,
];

const pathsOf = (file: string) =>
  Object.entries(
    (
      load(readFileSync(file, 'utf8')) as {
        paths: Record<string, Record<string, unknown>>;
      }
    ).paths,
  )
    .filter(([, item]) => 'get' in item)
    .map(([path]) => path);

describe('somebody from whom a part is kept', () => {
  const databases = testDatabases();
  const open = createMockDirectory();
  const vault = createMockDirectory();

  /** All that Ben is answered, with what differs from run to run taken out. */
  async function sweep(hasSecrets: boolean) {
    open.setContent(openContent);
    vault.setContent({ images: {} });
    if (hasSecrets) {
      open.addContent({
        [`guides/${word}.md`]: secretGuide('a'),
        'guides/classified.md': secretGuide('c'),
        [`series/${word}.md`]: secretSeries('a'),
        [`images/${word}.png`]: Buffer.from(word),
        [`drafts/${word}.md`]: text(
          'draft: true',
          `title: ${word}`,
          '---',
          word,
        ),
        [`broken/${word}.md`]: text(`title: [${word}`, '---', word),
      });
      vault.setContent({
        [`${word}.md`]: secretGuide('b'),
        [`series-${word}.md`]: secretSeries('b'),
      });
    }
    const catalog = createCatalog([
      entity(team, { type: 'team' }, { title: 'Storage squad' }),
      entity(
        openThing,
        { type: 'service', owner: team },
        {
          annotations: {
            // Whoever sees the entity sees this, too; not whether something is there.
            'learning-paths.io/guides': '/guides/storage,/guides/classified',
          },
        },
      ),
      ...(hasSecrets
        ? [
            entity(hiddenTeam, { type: 'team' }, { title: `The ${word}` }),
            entity(
              hiddenThing,
              { type: 'service', owner: hiddenTeam },
              {
                title: `Thing ${word}`,
                annotations: { 'learning-paths.io/guides': '/guides/storage' },
              },
            ),
          ]
        : []),
    ]);
    const backend = await startWithRights({
      knex: await databases.init('SQLITE_3'),
      config: {
        sources: [
          { id: 'docs', type: 'file', target: open.path },
          { id: 'vault', type: 'file', target: vault.path, mountAt: '/vault' },
        ],
        reviews: { stewards: ['user:default/sam', 'group:default/stewards'] },
      },
      features: [userInfo, catalog.mock.factory],
      decide: (who, permission) => {
        if (who !== 'ben') {
          return undefined;
        }
        return {
          'learning-paths.guide.read': onlyGuides({
            not: {
              anyOf: [
                guideRule('HAS_TAG', { tags: ['hidden'] }),
                guideRule('IS_FROM_SOURCE', { sources: ['vault'] }),
              ],
            },
          }),
          'learning-paths.review.read': onlyTeams(team),
        }[permission];
      },
    });
    const sam = await backend.as('sam');
    const ben = await backend.as('ben');
    await sam.post('/sources/vault/refresh');
    const digestOf = async (path: string): Promise<string> =>
      (await sam.get(`/guides?path=${path}`)).body.digest;
    const attest = async (of: string, path: string, comment: string) => {
      const { status } = await sam
        .put(`/reviews?team=${of}&path=${path}`)
        .set('If-None-Match', '*')
        .send({ outcome: 'reviewed', comment, digest: await digestOf(path) });
      expect([of, path, status]).toEqual([of, path, 201]);
    };
    await attest(team, '/guides/storage', 'fine');
    if (hasSecrets) {
      await attest(hiddenTeam, '/guides/storage', `comment ${word}`);
      await attest(team, `/guides/${word}`, `comment ${word}`);
      catalog.hidden.add(hiddenTeam);
      catalog.hidden.add(hiddenThing);
    }
    const digest = await digestOf('/guides/storage');
    const now = new Date().toISOString();
    const calm = (value: string) =>
      value
        .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'TIME')
        .replace(/asOf":"[^"]*"/g, 'asOf');
    const answers: Record<string, Record<string, unknown>> = {};
    const routes = Object.entries(queries).flatMap(([path, some]) =>
      some.map(
        query => `${path.includes('{') ? path.split('/{')[0] : path}${query}`,
      ),
    );
    for (const route of [...routes, ...asked]) {
      for (const accepted of ['application/json', 'text/csv']) {
        const {
          status,
          headers,
          text: words = '',
          body: bytes,
        } = await ben
          .get(route.replace('DIGEST', digest).replace('NOW', now))
          .set('Accept', accepted);
        const { date, etag, 'content-length': _, ...rest } = headers;
        answers[`${route} ${accepted}`] = {
          status,
          // Which database, and which of its snapshots, is nobody's secret; a hash of times is none either.
          etag: /^W\/"[0-9a-f]{8}-\d+-/.test(etag)
            ? etag.replace(/^W\/"[0-9a-f]{8}-\d+-/, '')
            : undefined,
          headers: JSON.stringify(rest),
          body: calm(Buffer.isBuffer(bytes) ? bytes.toString() : words),
        };
      }
    }
    return answers;
  }

  it('is asked about in every GET of the contract', () => {
    expect(Object.keys(queries).sort()).toEqual(
      pathsOf(join(__dirname, '../schema/openapi.yaml')).sort(),
    );
  });

  it('hears no word of it, whatever they ask, and gets the answers of a place where it never was', async () => {
    const without = await sweep(false);
    const withSecrets = await sweep(true);
    const heard = Object.entries(withSecrets)
      .filter(([route]) => !route.includes(word))
      .filter(([, answer]) =>
        JSON.stringify(answer).toLowerCase().includes(word),
      );
    expect(heard).toEqual([]);
    // What they may see, they do see, or the rest would say nothing.
    const refused = Object.entries(withSecrets)
      .filter(([route]) => !asked.some(one => route.startsWith(`${one} `)))
      .filter(([, { status }]) => status !== 200);
    expect(refused).toEqual([]);
    for (const route of [
      '/entities',
      '/guides/entities?path=/guides/storage',
    ]) {
      expect(withSecrets[`${route} application/json`]).toMatchObject({
        body: expect.stringContaining(openThing),
      });
    }
    expect(withSecrets).toMatchObject({
      [`/series/platform/map.svg?team=${team}&theme=dark application/json`]: {
        body: expect.stringContaining('1 of 2 done'),
      },
    });
    expect(withSecrets).toEqual(without);
  });
});
