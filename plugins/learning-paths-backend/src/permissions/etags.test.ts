import { createMockDirectory } from '@backstage/backend-test-utils';
import { smallContent } from '../__testUtils__/content';
import { people as organisation, team } from '../__testUtils__/people';
import { guideRule, onlyGuides } from '../__testUtils__/policies';
import { startWithRights } from '../__testUtils__/startWithRights';

jest.setTimeout(60_000);

const open = ['kubernetes', 'storage', 'networking'];

type Started = Awaited<ReturnType<typeof startWithRights>>;
type Person = Awaited<ReturnType<Started['as']>>;

/** Lists in another order each time, as policies make them of a user's memberships. */
function shuffled(values: string[]): string[] {
  values.push(...values.splice(0, 1));
  return [...values];
}

describe('ETags under a real permission backend', () => {
  const content = createMockDirectory({ content: smallContent });
  let backend: Started;
  let people: Record<'ana' | 'ben' | 'sam', Person>;

  beforeAll(async () => {
    backend = await startWithRights({
      content,
      features: [...organisation],
      decide: (who, permission) => {
        if (permission !== 'learning-paths.guide.read') {
          return undefined;
        }
        // Ana and Ben may read the same, said in another order.
        return who === 'sam'
          ? onlyGuides({
              allOf: [
                guideRule('HAS_TAG', { tags: open }),
                { not: guideRule('HAS_TAG', { tags: ['secret'] }) },
              ],
            })
          : onlyGuides(guideRule('HAS_TAG', { tags: shuffled(open) }));
      },
    });
    const { as } = backend;
    people = {
      ana: await as('ana'),
      ben: await as('ben'),
      sam: await as('sam'),
    };
  });
  const routes = [
    '/series',
    '/series/platform',
    '/guides?path=/guides/networking&series=platform',
    '/guides/list',
    '/guides/list?plain=true',
    `/series?team=${team}`,
    `/series/platform?team=${team}`,
    `/guides?path=/guides/networking&team=${team}`,
    `/coverage?series=platform`,
    `/teams/group/default/storage-squad`,
    `/series/platform/map.svg?team=${team}`,
    '/assets?path=/images/map.png',
  ];

  it.each(routes)('stay the same while nothing changes: %s', async route => {
    const first = await people.ana.get(route);
    expect([first.status, first.headers.etag]).toEqual([
      200,
      expect.any(String),
    ]);
    const again = await people.ana
      .get(route)
      .set('If-None-Match', first.headers.etag);
    expect([again.status, again.headers.etag]).toEqual([
      304,
      first.headers.etag,
    ]);
  });

  it('are shared by people who may read the same', async () => {
    const of = async (who: 'ana' | 'ben') =>
      (await people[who].get('/series')).headers.etag;
    expect(await of('ana')).toBe(await of('ben'));
  });

  it('differ where people may read something else, as what they read does', async () => {
    const ana = await people.ana.get('/series/platform');
    const sam = await people.sam
      .get('/series/platform')
      .set('If-None-Match', ana.headers.etag);
    expect(ana.text).toContain('Calico');
    expect(sam.status).toBe(200);
    expect(sam.text).not.toContain('Calico');
    expect(sam.headers.etag).not.toBe(ana.headers.etag);
  });

  it('are known again in every form that clients and proxies give them', async () => {
    const { etag } = (await people.ana.get('/series')).headers;
    const tag = etag.replace(/^W\//, '');
    const bare = tag.slice(1, -1);
    for (const known of [
      `W/${tag}`,
      tag,
      bare,
      `"${bare}-gzip"`,
      `W/"${bare}-br"`,
      `"${bare}--gzip"`,
      `"${bare};gzip"`,
      `"other" , ${tag}`,
      `"other",W/"a,b", W/${tag}`,
      '*',
    ]) {
      const { status } = await people.ana
        .get('/series')
        .set('If-None-Match', known);
      expect([known, status]).toEqual([known, 304]);
    }
    for (const other of ['"other"', `"${bare}0"`, '""', 'W/']) {
      const { status } = await people.ana
        .get('/series')
        .set('If-None-Match', other);
      expect([other, status]).toEqual([other, 200]);
    }
  });
});
