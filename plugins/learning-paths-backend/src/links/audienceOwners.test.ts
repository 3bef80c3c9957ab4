import { createMockDirectory } from '@backstage/backend-test-utils';
import { entity } from '../__testUtils__/catalog';
import { testDatabases } from '../__testUtils__/databases';
import { otherTeam, team } from '../__testUtils__/people';
import { linkedContent, startLinks } from '../__testUtils__/startLinks';

jest.setTimeout(120_000);

describe('the audience "owners"', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  it.each(databases.eachSupportedId())(
    'expects reviews from teams that own what a guide applies to, on %s',
    async id => {
      const { guides, series } = linkedContent();
      const forOwners = (text: string) =>
        text.replace('---\n', '---\naudience: owners\n');
      content.setContent({
        series: { 'platform.md': forOwners(series['platform.md']) },
        guides: {
          ...guides,
          'services.md': forOwners(guides['services.md']),
          'alone.md': forOwners(guides['alone.md']),
        },
      });
      const { get, send, catalog, index } = await startLinks({
        content,
        knex: await databases.init(id),
      });
      const expected = async (path: string, of: string) =>
        (await get(`/guides?path=${path}&team=${of}`)).body.team.expected;
      const total = async (of: string) =>
        (await get(`/series/platform?team=${of}`)).body.progress.total;

      expect(await expected('/guides/services', otherTeam)).toBe(true);
      expect(await expected('/guides/services', team)).toBe(false);
      // By the series, which applies to a domain that both have something in.
      expect([await total(otherTeam), await total(team)]).toEqual([2, 2]);

      expect(await expected('/guides/alone', team)).toBe(false);
      const etag = (await get(`/guides?path=/guides/alone&team=${team}`))
        .headers.etag;
      await send('put', '/entities/component/default/ledger/guides', 'ana')
        .query({ path: '/guides/alone' })
        .send({});
      await new Promise(resolve => setTimeout(resolve, 600));
      expect(await expected('/guides/alone', team)).toBe(true);
      expect(
        (await get(`/guides?path=/guides/alone&team=${team}`)).headers.etag,
      ).not.toBe(etag);

      catalog.set(
        catalog
          .entities()
          .filter(({ kind }) => kind === 'Group' || kind === 'User'),
      );
      await index();
      await new Promise(resolve => setTimeout(resolve, 600));
      expect([await total(otherTeam), await total(team)]).toEqual([0, 0]);
    },
  );

  it('tells nothing of what entities hold that an author may not name', async () => {
    const asked = (field: string) =>
      `---\ntitle: Probe\nappliesTo: { kind: Component, ${field}: { $hasPrefix: a } }\naudience: owners\n---\nText.\n`;
    content.setContent({
      'named.md': asked('spec.token'),
      'open.md': asked('spec.word'),
      'negated.md': asked('spec.token').replace(
        /appliesTo: (.*)/,
        'appliesTo: { $not: $1 }',
      ),
    });
    const { get, catalog, index } = await startLinks({
      content,
      knex: await databases.init('SQLITE_3'),
      config: { links: { fields: ['spec.word'] } },
    });
    catalog.set([
      ...catalog.entities(),
      entity('component:default/vault', {
        owner: otherTeam,
        token: 'abc',
        word: 'abc',
      }),
    ]);
    await index();
    await new Promise(resolve => setTimeout(resolve, 600));
    const expected = async (path: string) =>
      (await get(`/guides?path=${path}&team=${otherTeam}`)).body.team.expected;
    expect(await expected('/open')).toBe(true);
    expect(await expected('/named')).toBe(false);
    expect(await expected('/negated')).toBe(false);
    const { items } = (await get('/diagnostics')).body;
    expect(
      items.map(({ code, file, line }: Record<string, unknown>) => [
        code,
        file,
        line,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['invalid-applies-to', 'named.md', 3],
        ['invalid-applies-to', 'negated.md', 3],
      ]),
    );
  });
});
