import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { CoverageRow } from '@learning-paths/backstage-plugin-learning-paths-common';
import { smallContent } from '../../__testUtils__/content';
import { organisation } from '../../__testUtils__/organisation';
import { otherTeam, team } from '../../__testUtils__/people';
import { onlyTeams, withoutTag } from '../../__testUtils__/policies';
import { startWithPolicy } from '../../__testUtils__/startWithPolicy';

jest.setTimeout(120_000);

const notSecret = withoutTag('secret');

describe('coverage, as a real permission backend decides', () => {
  const content = createMockDirectory();

  beforeEach(() => content.setContent(smallContent));

  const start = (decisions: Record<string, PolicyDecision>) =>
    startWithPolicy({ decisions, content, features: organisation() });

  it('leaves nothing of teams whose reviews the caller may not read, in sums neither', async () => {
    const { get } = await start({
      'learning-paths.review.read': onlyTeams(team),
    });
    const { body } = await get('/coverage');
    expect(body.items.map((row: CoverageRow) => row.team)).toEqual([team]);
    expect(body.totalItems).toBeUndefined();
    expect(body.progress.total).toBe(3);
    const groups = (await get('/coverage?by=group')).body.items;
    expect(groups[0]).toMatchObject({
      team: 'group:default/acme',
      teams: 1,
      progress: { total: 3 },
    });
    const csv = await get('/coverage').set('Accept', 'text/csv');
    expect(csv.text).not.toContain(otherTeam);
    expect((await get('/teams/group/default/storage-squad')).status).toBe(200);
    const refused = await get('/teams/group/default/payments-team');
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toMatch(/review\.read.*; ask/);
  });

  it('leaves nothing of guides that the caller may not read, in denominators neither', async () => {
    const { get } = await start({
      'learning-paths.guide.read': notSecret,
    });
    const { body, text } = await get('/coverage');
    expect(text).not.toMatch(/calico/i);
    expect(body.items[0].progress.total).toBe(2);
    expect(body.totalItems).toBeUndefined();
    const report = await get('/teams/group/default/storage-squad');
    expect(report.text).not.toMatch(/calico/i);
    expect(report.body.progress.total).toBe(2);
  });

  it('refuses whoever may read no reviews at all, and says whom to ask', async () => {
    const { get } = await start({
      'learning-paths.review.read': { result: AuthorizeResult.DENY },
    });
    const { status, body } = await get('/coverage');
    expect(status).toBe(403);
    expect(body.error.message).toMatch(/learning-paths\.review\.read.*; ask/);
  });
});
