import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { smallContent } from '../../__testUtils__/content';
import { testDatabases } from '../../__testUtils__/databases';
import { otherTeam, people, team } from '../../__testUtils__/people';
import {
  onlySources,
  onlyTeams,
  withoutTag,
} from '../../__testUtils__/policies';
import { startReviews } from '../../__testUtils__/startReviews';
import { startWithPolicy } from '../../__testUtils__/startWithPolicy';

jest.setTimeout(60_000);

const evidence = '/reviews/evidence';
const attack = '=cmd|\' /C calc\'!A0, "quoted"\nand a second line';

/** Two teams attest; one of them twice, with an undo between. */
async function attestSome(knex: Knex | undefined, content: Content) {
  const backend = await startReviews({ knex, content });
  const { attest, undo } = backend;
  const mine = { team, path: '/guides/storage' };
  await attest('ana', undefined, {}, mine);
  await undo('ana', 1);
  await attest('sam', 2, { outcome: 'not-applicable', comment: attack }, mine);
  await attest('ana', undefined, {}, { team, path: '/guides/calico' });
  await attest('out', undefined, {}, { ...mine, team: otherTeam });
  return backend;
}

type Content = ReturnType<typeof createMockDirectory>;
type Item = { team: string; path: string; kind: string };
const brief = (items: Item[]) =>
  items.map(item => `${item.kind} ${item.path} ${item.team}`);

describe('evidence', () => {
  const content = createMockDirectory();
  const databases = testDatabases();

  beforeEach(() => content.setContent(smallContent));

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('tells every record newest first, in pages that records appended meanwhile do not shift', async () => {
      const { get, attest } = await attestSome(
        await databases.init(id),
        content,
      );
      const whole = (await get(evidence)).body;
      expect(brief(whole.items)).toEqual([
        `attest /guides/storage ${otherTeam}`,
        `attest /guides/calico ${team}`,
        `attest /guides/storage ${team}`,
        `undo /guides/storage ${team}`,
        `attest /guides/storage ${team}`,
      ]);
      expect(whole.items[2]).toMatchObject({
        title: 'Storage',
        outcome: 'not-applicable',
        comment: attack,
        by: 'user:default/sam',
        byName: 'Sam Stone',
        capacity: 'steward',
        channel: 'api',
      });
      // An undo that left nothing still says of which text it was.
      expect(whole.items[3]).toMatchObject({ title: 'Storage' });
      expect(whole.items[3].outcome).toBeUndefined();

      const paged: Item[] = [];
      let cursor: string | undefined;
      do {
        const page = await get(
          `${evidence}?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
        );
        paged.push(...page.body.items);
        cursor = page.body.nextCursor;
        await attest(
          'ana',
          undefined,
          {},
          { team, path: '/guides/networking' },
        );
      } while (cursor);
      expect(paged).toEqual(whole.items);
      expect((await get(evidence)).body.items).toHaveLength(6);
    });

    it('narrows to a team and to the guides of a series', async () => {
      content.addContent({
        'series/other.md':
          '---\ntitle: Other\nstructure:\n  - source: /guides/calico\n---\n',
      });
      const { get } = await attestSome(await databases.init(id), content);
      const ofTeam = await get(`${evidence}?team=Group:Default/Payments-Team`);
      expect(brief(ofTeam.body.items)).toEqual([
        `attest /guides/storage ${otherTeam}`,
      ]);
      const ofSeries = await get(`${evidence}?series=other`);
      expect(brief(ofSeries.body.items)).toEqual([
        `attest /guides/calico ${team}`,
      ]);
      expect((await get(`${evidence}?series=none`)).status).toBe(404);
      expect((await get(`${evidence}?team=group:default/none`)).status).toBe(
        404,
      );
      for (const after of [
        'x',
        '+275760-09-13T00:00:00.000Z 1',
        '2026-01-01T00:00:00.000Z \u0000',
      ]) {
        const foreign = Buffer.from(JSON.stringify({ after })).toString(
          'base64url',
        );
        expect((await get(`${evidence}?cursor=${foreign}`)).status).toBe(400);
      }
    });

    it('shows a caller only teams and guides that their permissions let through', async () => {
      const knex = await databases.init(id);
      await (await attestSome(knex, content)).shutDown();
      await knex('attestations')
        .where({ seq: 3 })
        .update({ section_series: 'platform', section_title: 'Storage' });
      await knex('attestations')
        .where({ seq: 1 })
        .update({ section_series: 'hidden', section_title: 'Calico' });
      const { get } = await startWithPolicy({
        knex,
        content,
        features: [...people],
        decisions: {
          'learning-paths.review.read': onlyTeams(team),
          'learning-paths.guide.read': withoutTag('secret'),
        },
      });
      const { body } = await get(evidence);
      expect(new Set(brief(body.items))).toEqual(
        new Set([
          `attest /guides/storage ${team}`,
          `undo /guides/storage ${team}`,
        ]),
      );
      const [newest, , oldest] = body.items;
      expect(newest.section).toEqual({ series: 'platform', title: 'Storage' });
      expect(oldest.section).toBeUndefined();
      const csv = await get(evidence).set('Accept', 'text/csv');
      expect(csv.text).not.toMatch(/calico|payments/i);
      expect((await get(`${evidence}?team=${otherTeam}`)).status).toBe(403);
    });

    it('shows a guide that is gone by its last path, to those who may read everything', async () => {
      const knex = await databases.init(id);
      const { get, refresh, shutDown } = await attestSome(knex, content);
      const { 'calico.md': gone, ...guides } = smallContent.guides;
      content.setContent({ ...smallContent, guides });
      await refresh();
      expect(brief((await get(evidence)).body.items)).toContain(
        `attest /guides/calico ${team}`,
      );
      await shutDown();
      const limited = await startWithPolicy({
        knex,
        content,
        features: [...people],
        decisions: {
          'learning-paths.guide.read': onlySources('docs'),
        },
      });
      const { body } = await limited.get(evidence);
      expect(body.items).toHaveLength(4);
      expect(JSON.stringify(body)).not.toContain('calico');
    });
  });

  it('exports all as CSV with CRLF, quotes, and no cell that a spreadsheet would run', async () => {
    const { get } = await attestSome(undefined, content);
    const { status, headers, text } = await get(
      evidence,
      mockCredentials.user.header(),
    ).set('Accept', 'text/csv');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition':
        'attachment; filename="learning-paths-evidence.csv"',
    });
    expect(headers.vary).toContain('Accept');
    const lines = text.split('\r\n');
    expect(lines[0]).toBe(
      'team,guide,title,digest,kind,outcome,until,comment,who,name,capacity,channel,when,section,inherited from,transferred by,transferred at,text differs,attested without opening',
    );
    // A header, five records, and the end of the last line.
    expect(lines).toHaveLength(7);
    expect(lines[3]).toContain(
      `"'=cmd|' /C calc'!A0, ""quoted""\nand a second line"`,
    );
  });

  it('exports more records than it holds at once, each of them once', async () => {
    const knex = await databases.init('SQLITE_3');
    const { get } = await attestSome(knex, content);
    const [row] = await knex('attestations').where({ seq: 3 });
    // All of one instant: only their ids tell them apart.
    const more = Array.from({ length: 1_100 }, (_, index) => ({
      ...row,
      id: `copy-${index}`,
      seq: 100 + index,
      comment: `Copy ${index}.`,
    }));
    await knex.batchInsert('attestations', more, 20);
    const { text } = await get(evidence).set('Accept', 'text/csv');
    const copies = text.match(/Copy \d+\./g) ?? [];
    expect(copies).toHaveLength(1_100);
    expect(new Set(copies).size).toBe(1_100);
  });

  it('refuses a CSV as it refuses JSON, instead of an empty file', async () => {
    const { get } = await attestSome(undefined, content);
    const { status, headers } = await get(`${evidence}?series=none`).set(
      'Accept',
      'text/csv',
    );
    expect(status).toBe(404);
    expect(headers['content-type']).toContain('json');
  });
});
