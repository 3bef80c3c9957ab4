import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { rename } from 'node:fs/promises';
import request from 'supertest';
import { smallContent } from '../__testUtils__/content';
import { testDatabases } from '../__testUtils__/databases';
import { otherTeam, team } from '../__testUtils__/people';
import { startReviews } from '../__testUtils__/startReviews';

jest.setTimeout(120_000);

const storage = '/guides/storage';
const networking = '/guides/networking';
const calico = '/guides/calico';

/** Teams that left the catalog: all that is left of them is what they attested. */
const former = 'group:default/former';
const older = 'group:default/older';

describe('reviews that a team takes over', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  describe.each(databases.eachSupportedId())('on %s', id => {
    let knex: Knex;
    let backend: Awaited<ReturnType<typeof startReviews>>;

    beforeAll(async () => {
      content.setContent(smallContent);
      knex = await databases.init(id);
      backend = await startReviews({ content, knex });
    });
    beforeEach(async () => {
      content.setContent(smallContent);
      await backend.refresh();
      await knex('reviews').delete();
      await knex('attestations').delete();
    });

    const transfer = (who: string, from: string[], to: string) =>
      backend.post(who, '/reviews/transfer', { from, to });
    const attest = async (path: string, more: object = {}, of = team) => {
      const { status } = await backend.attest(
        of === team ? 'ana' : 'out',
        undefined,
        more,
        { team: of, path },
      );
      expect(status).toBe(201);
    };
    /** What a team attested becomes that of one which the catalog has no more. */
    const leave = async (as: string, from = team) => {
      for (const table of ['attestations', 'reviews']) {
        await knex(table).where({ team_ref: from }).update({ team_ref: as });
      }
    };
    /** As if attested then. */
    const date = async (comment: string, at: string) => {
      const when = new Date(at);
      const found = knex('attestations').where({ comment });
      await knex('reviews')
        .whereIn('attestation_id', found.clone().select('id'))
        .update({ updated_at: when });
      await found.update({ created_at: when });
    };
    const reviewOf = async (path: string, of = team) =>
      (await backend.send('get', 'ana', { team: of, path })).body;
    const historyOf = async (path: string, of = team) =>
      (await backend.get(`/reviews/history?team=${of}&path=${path}`)).body
        .items;

    it('follow a rename: who attested to what and when stays, marked as inherited', async () => {
      await attest(storage, { comment: 'good' });
      await attest(calico, {
        outcome: 'exception',
        comment: 'OPS-1',
        until: '2999-01-01',
      });
      await leave(former);
      await date('good', '2026-11-01T10:00:00.000Z');
      const before = await reviewOf(storage, former);

      const { status, body } = await transfer('sam', [former], team);
      expect([status, body]).toEqual([
        200,
        {
          to: team,
          inherited: [
            { path: calico, title: 'Calico', from: former },
            { path: storage, title: 'Storage', from: former },
          ],
          kept: [],
        },
      ]);
      expect(await reviewOf(storage)).toEqual({
        ...before,
        team,
        inheritedFrom: former,
      });
      expect(before.reviewedAt).toBe('2026-11-01T10:00:00.000Z');
      expect(await reviewOf(calico)).toMatchObject({
        outcome: 'exception',
        until: '2999-01-01',
        status: 'exception',
      });
      expect(await historyOf(storage)).toEqual([
        {
          kind: 'inherit',
          outcome: 'reviewed',
          comment: 'good',
          digest: before.digest,
          by: 'user:default/ana',
          byName: 'Ana Lopes',
          capacity: 'member',
          channel: 'api',
          at: '2026-11-01T10:00:00.000Z',
          inheritedFrom: former,
          transferredBy: 'user:default/sam',
          transferredByName: 'Sam Stone',
          transferredAt: expect.any(String),
        },
      ]);
      // The other team's record is its own, and stays.
      expect(await reviewOf(storage, former)).toEqual(before);
    });

    it('are told before, and stay where they are', async () => {
      await attest(storage, { comment: 'good' });
      await leave(former);
      const asked = { from: [former], to: team, preview: true };
      const before = await knex('reviews').orderBy(['team_ref', 'guide_id']);
      const { status, body } = await backend.post(
        'sam',
        '/reviews/transfer',
        asked,
      );
      expect(status).toBe(200);
      expect(await knex('reviews').orderBy(['team_ref', 'guide_id'])).toEqual(
        before,
      );
      expect(await historyOf(storage)).toEqual([]);
      const { body: done } = await transfer('sam', [former], team);
      expect(body).toEqual(done);
      expect(done.inherited).toHaveLength(1);
      expect(
        (await backend.post('ana', '/reviews/transfer', asked)).status,
      ).toBe(403);
    });

    it('are not taken over twice', async () => {
      await attest(storage);
      await leave(former);
      await Promise.all([
        transfer('sam', [former], team),
        transfer('sam', [former], team),
      ]);
      const { body } = await transfer('sam', [former, former], team);
      expect(body).toEqual({ to: team, inherited: [], kept: [storage] });
      expect(await historyOf(storage)).toHaveLength(1);
    });

    it('follow a merger: the newest word on each guide counts, and undo restores the own', async () => {
      await attest(storage, { comment: 'oldest' });
      await attest(calico, { comment: 'only' });
      await leave(older);
      await attest(storage, { comment: 'newer' });
      await attest(networking, { comment: 'before ours' });
      await leave(former);
      await attest(storage, { comment: 'ours, old' });
      await attest(networking, { comment: 'ours, new' });
      await date('oldest', '2026-10-01');
      await date('ours, old', '2026-10-02');
      await date('newer', '2026-10-03');

      const { body } = await transfer('sam', [older, former], team);
      expect(body).toEqual({
        to: team,
        inherited: [
          { path: calico, title: 'Calico', from: older },
          { path: storage, title: 'Storage', from: former },
        ],
        kept: [networking],
      });
      expect(await reviewOf(networking)).toMatchObject({
        comment: 'ours, new',
      });
      expect(await reviewOf(storage)).toMatchObject({
        comment: 'newer',
        version: 2,
      });
      const restored = await backend.undo('ana', 2);
      expect(restored.body).toMatchObject({
        comment: 'ours, old',
        version: 3,
      });
      expect(restored.body.inheritedFrom).toBeUndefined();
      expect(
        (await historyOf(storage)).map(({ kind }: { kind: string }) => kind),
      ).toEqual(['undo', 'inherit', 'attest']);
      const target = { team, path: calico };
      expect((await backend.undo('ana', 1, target)).status).toBe(204);
      expect(await backend.statusOf(calico)).toBe('not-reviewed');
    });

    it('follow a split: each part inherits, and hands on what it inherited', async () => {
      await attest(storage, { comment: 'common' });
      await leave(former);
      await transfer('sam', [former], team);
      await transfer('sam', [team], otherTeam);
      expect(await reviewOf(storage)).toMatchObject({ inheritedFrom: former });
      expect(await reviewOf(storage, otherTeam)).toMatchObject({
        inheritedFrom: team,
        reviewedBy: 'user:default/ana',
        comment: 'common',
      });
    });

    it('are due by when they were attested, not by when they were taken over', async () => {
      await attest(storage, { comment: 'long ago' });
      await leave(former);
      await date('long ago', '2020-01-01');
      await transfer('sam', [former], team);
      expect(await backend.statusOf()).toBe('due');
    });

    it('are attested anew as others are, not replayed', async () => {
      await attest(storage, { comment: 'same' });
      await leave(former);
      await transfer('sam', [former], team);
      const { status } = await backend.attest('ana', undefined, {
        comment: 'same',
      });
      expect(status).toBe(412);
      const anew = await backend.attest('ana', 1, { comment: 'same' });
      expect(anew.body).toMatchObject({ version: 2, comment: 'same' });
      expect(anew.body.inheritedFrom).toBeUndefined();
    });

    it('count for the guide that took the reviewed one over, and not over a newer word there', async () => {
      await attest(networking, { comment: 'attested first' });
      await leave(former);
      await attest(storage, { comment: 'attested last' });
      await date('attested first', '2026-10-01');
      await transfer('sam', [former], team);
      const merge = async () => {
        await rename(
          content.resolve('guides/networking.md'),
          content.resolve('gone.txt'),
        );
        content.addContent({
          'guides/storage.md': smallContent.guides['storage.md'].replace(
            'tags:',
            'aliases: [/guides/networking]\ntags:',
          ),
        });
        await backend.refresh();
      };
      await merge();
      expect(await reviewOf(storage)).toMatchObject({
        comment: 'attested last',
      });
      const { body } = await transfer('sam', [former], otherTeam);
      expect(body.inherited).toEqual([
        { path: storage, title: 'Storage', from: former },
      ]);
      expect(await reviewOf(storage, otherTeam)).toMatchObject({
        comment: 'attested first',
      });
    });

    it('come along where the team took its own review back', async () => {
      await attest(storage, { comment: 'theirs' });
      await leave(former);
      await attest(storage, { comment: 'ours' });
      await backend.undo('ana', 1);
      await transfer('sam', [former], team);
      expect(await reviewOf(storage)).toMatchObject({
        comment: 'theirs',
        version: 3,
      });
      expect((await backend.undo('ana', 3)).status).toBe(204);
    });

    it('lose no word that a member says meanwhile', async () => {
      await attest(storage, { comment: 'theirs' });
      await leave(former);
      await Promise.all([
        transfer('sam', [former], team),
        backend.attest('ana', undefined, { comment: 'ours' }),
      ]);
      const kinds = (await historyOf(storage)).map(
        ({ kind }: { kind: string }) => kind,
      );
      // Who comes second is told, or finds the team's own word to be newer.
      expect([['inherit'], ['attest']]).toContainEqual(kinds);
    });

    it.each<[string, number, string, string[], string]>([
      ['ask one of group:default/stewards', 403, 'ana', [former], team],
      ['cannot take over its own', 400, 'sam', [former, team], team],
      ["no team 'group:default/nobody'", 404, 'sam', ['nobody'], team],
      ['The catalog has no team', 404, 'sam', [team], former],
      ['is not an entity ref', 400, 'sam', [':'], team],
      ['must match pattern', 400, 'sam', ['for\u0000mer'], team],
      ['fewer than 1 items', 400, 'sam', [], team],
    ])('are refused: %s', async (message, status, who, from, to) => {
      await attest(storage);
      await leave(former);
      const answer = await transfer(who, from, to);
      expect([answer.status, answer.body.error.message]).toEqual([
        status,
        expect.stringContaining(message),
      ]);
      expect(await knex('attestations')).toHaveLength(1);
    });

    it('are refused to services', async () => {
      const { status } = await request(backend.server)
        .post('/api/learning-paths/reviews/transfer')
        .set('Authorization', mockCredentials.service.header())
        .send({ from: [otherTeam], to: team });
      expect(status).toBe(403);
    });
  });

  it('need stewards', async () => {
    content.setContent(smallContent);
    const { post } = await startReviews({
      knex: await databases.init('SQLITE_3'),
      content,
      config: {},
    });
    const { status, body } = await post('sam', '/reviews/transfer', {
      from: [otherTeam],
      to: team,
    });
    expect(status).toBe(403);
    expect(body.error.message).toContain('learningPaths.reviews.stewards');
  });
});
