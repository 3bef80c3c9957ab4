import { createMockDirectory } from '@backstage/backend-test-utils';
import request from 'supertest';
import { createCatalog, entity } from '../__testUtils__/catalog';
import { smallContent } from '../__testUtils__/content';
import { testDatabases } from '../__testUtils__/databases';
import { as, otherTeam, team, userInfo } from '../__testUtils__/people';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';

jest.setTimeout(120_000);

const secret = otherTeam;
const unknown = 'group:default/nowhere-squad';
const path = '/guides/storage';

describe('a team that the catalog hides from a caller', () => {
  const databases = testDatabases();
  const content = createMockDirectory({ content: smallContent });

  async function start(id: Parameters<typeof databases.init>[0]) {
    const catalog = createCatalog([
      entity(team, { type: 'team' }),
      entity(secret, { type: 'team' }, { title: 'The secret team' }),
      entity('user:default/ana'),
      entity('component:default/vault', { owner: secret }),
    ]);
    const backend = await startLearningPaths({
      content,
      knex: await databases.init(id),
      config: {
        reviews: { stewards: ['group:default/stewards', 'user:default/ana'] },
      },
      features: [userInfo, catalog.mock.factory],
    });
    const call = (
      who: string,
      method: 'get' | 'put' | 'delete' | 'post',
      route: string,
    ) =>
      request(backend.server)
        [method](`/api/learning-paths${route}`)
        .set('Authorization', as(who));
    const { digest } = (await call('ana', 'get', `/guides?path=${path}`)).body;
    const attest = (who: string, of: string) =>
      call(who, 'put', `/reviews?team=${of}&path=${path}`)
        .set('If-None-Match', '*')
        .send({ outcome: 'reviewed', digest, comment: 'Under wraps' });
    return { ...backend, catalog, call, digest, attest };
  }

  it.each(databases.eachSupportedId())(
    'is to them as one that never was, whatever they ask, on %s',
    async id => {
      const { catalog, call, digest, attest } = await start(id);
      expect((await attest('out', secret)).status).toBe(201);
      catalog.hidden.add(secret);

      const section = (of: string) =>
        call('ana', 'post', `/reviews/section?team=${of}`).send({
          series: 'platform',
          section: 'Storage',
          guides: [{ path, digest }],
        });
      const transfer = (from: string, to: string) =>
        call('ana', 'post', '/reviews/transfer').send({ from: [from], to });
      const about = (of: string) => `team=${of}&path=${path}`;
      const asks: Record<string, (of: string) => ReturnType<typeof call>> = {
        series: of => call('ana', 'get', `/series?team=${of}`),
        oneSeries: of => call('ana', 'get', `/series/platform?team=${of}`),
        guide: of => call('ana', 'get', `/guides?${about(of)}`),
        report: of => call('ana', 'get', `/teams/${of.replace(':', '/')}`),
        reminder: of =>
          call(
            'ana',
            'get',
            `/teams/${of.replace(':', '/')}/reminders?series=platform`,
          ),
        remind: of =>
          call('ana', 'post', `/teams/${of.replace(':', '/')}/reminders`).send({
            series: 'platform',
          }),
        reportOfThen: of =>
          call('ana', 'get', `/teams/${of.replace(':', '/')}?asOf=2099-01-01`),
        review: of => call('ana', 'get', `/reviews?${about(of)}`),
        attest: of => attest('ana', of),
        attestAgain: of =>
          call('ana', 'put', `/reviews?${about(of)}`)
            .set('If-Match', '"1"')
            .send({ outcome: 'reviewed', digest }),
        undo: of =>
          call('ana', 'delete', `/reviews?${about(of)}`).set('If-Match', '"1"'),
        section,
        transferFrom: of => transfer(of, team),
        transferTo: of => transfer(team, of),
        history: of => call('ana', 'get', `/reviews/history?${about(of)}`),
        evidence: of => call('ana', 'get', `/reviews/evidence?team=${of}`),
        evidenceAsCsv: of =>
          call('ana', 'get', `/reviews/evidence?team=${of}`).set(
            'Accept',
            'text/csv',
          ),
        coverage: of => call('ana', 'get', `/coverage?group=${of}`),
      };
      for (const [name, ask] of Object.entries(asks)) {
        const [hidden, none] = [await ask(secret), await ask(unknown)];
        const told = ({ status, text, headers }: typeof hidden, of: string) => {
          const { date, etag, 'content-length': length, ...rest } = headers;
          return {
            status,
            rest,
            text: text
              .replaceAll(of, 'TEAM')
              .replaceAll(encodeURIComponent(of), 'TEAM')
              .replaceAll(of.replace(':', '/'), 'TEAM'),
          };
        };
        expect([name, told(hidden, secret)]).toEqual([
          name,
          told(none, unknown),
        ]);
        expect([name, hidden.status >= 400]).toEqual([name, true]);
      }

      for (const route of ['/reviews/evidence', '/coverage']) {
        for (const accepted of ['application/json', 'text/csv']) {
          const { status, text } = await call('ana', 'get', route).set(
            'Accept',
            accepted,
          );
          expect([route, status]).toEqual([route, 200]);
          expect(text).not.toMatch(/payments-team|secret|wraps/);
        }
      }
    },
  );

  it('works for its own members, whatever the catalog says', async () => {
    const { catalog, call, attest } = await start('SQLITE_3');
    catalog.hidden.add(secret);
    expect((await attest('out', secret)).status).toBe(201);
    for (const route of [
      `/series?team=${secret}`,
      `/guides?team=${secret}&path=${path}`,
      `/teams/${secret.replace(':', '/')}`,
      `/reviews?team=${secret}&path=${path}`,
      `/reviews/history?team=${secret}&path=${path}`,
      `/reviews/evidence?team=${secret}`,
    ]) {
      expect([route, (await call('out', 'get', route)).status]).toEqual([
        route,
        200,
      ]);
    }
    const { items } = (await call('out', 'get', '/reviews/evidence')).body;
    expect(items).toMatchObject([{ team: secret, comment: 'Under wraps' }]);
    const teamsIn = async (who: string, query: string) => {
      const answer = await call(who, 'get', `/coverage${query}`);
      return answer.body.items?.map((row: { team: string }) => row.team);
    };
    for (const query of ['', '?by=group', `?group=${secret}`]) {
      expect([query, await teamsIn('out', query)]).toEqual([
        query,
        expect.arrayContaining([secret]),
      ]);
      expect((await teamsIn('ana', query)) ?? []).not.toContain(secret);
    }
  });

  it('is not named by what another team took over from it, and no secret once it is gone', async () => {
    const { catalog, call, attest } = await start('SQLITE_3');
    expect((await attest('out', secret)).status).toBe(201);
    expect(
      (
        await call('sam', 'post', '/reviews/transfer').send({
          from: [secret],
          to: team,
        })
      ).status,
    ).toBe(200);
    const about = `team=${team}&path=${path}`;
    const shown = async (who: string) => [
      (await call(who, 'get', `/reviews?${about}`)).body,
      (await call(who, 'get', `/reviews/history?${about}`)).body.items[0],
      (await call(who, 'get', `/guides?${about}`)).body.team.review,
      (
        await call(who, 'get', `/teams/${team.replace(':', '/')}`)
      ).body.guides.find((guide: { path: string }) => guide.path === path)
        .review,
      (await call(who, 'get', `/reviews/evidence?team=${team}`)).body.items[0],
    ];
    for (const seen of await shown('ben')) {
      expect(seen).toHaveProperty('inheritedFrom', secret);
    }
    catalog.hidden.add(secret);
    for (const seen of await shown('ana')) {
      expect(seen).toHaveProperty('outcome', 'reviewed');
      expect(seen).not.toHaveProperty('inheritedFrom');
    }
    catalog.set(
      catalog
        .entities()
        .filter(({ metadata }) => metadata.name !== 'payments-team'),
    );
    for (const seen of await shown('sam')) {
      expect(seen).toHaveProperty('inheritedFrom', secret);
    }
  });

  it('says nothing of where it stands beside an entity that it owns', async () => {
    const { catalog, call, attest } = await start('SQLITE_3');
    expect((await attest('out', secret)).status).toBe(201);
    const put = await call(
      'sam',
      'put',
      `/entities/component/default/vault/guides?path=${path}`,
    ).send({});
    expect(put.status).toBe(200);
    const guides = async (who: string) =>
      (await call(who, 'get', '/entities/component/default/vault/guides')).body
        .items;
    expect(await guides('ben')).toMatchObject([{ path, status: 'reviewed' }]);
    catalog.hidden.add(secret);
    const [kept] = await guides('ana');
    expect(kept).toMatchObject({ path });
    expect(kept).not.toHaveProperty('status');
    expect(kept).not.toHaveProperty('review');
    // To its own members it does.
    expect(await guides('out')).toMatchObject([{ path, status: 'reviewed' }]);
  });
});
