import { pageLinks } from './links';
import { slotOf } from './slots';
import { TeamNews } from './teamNews';
import { ownerDigest, teamDigest } from './messages';

const links = pageLinks('/learning-paths/');
const guide = (path: string, title = path.slice(1)) => ({
  path,
  title,
  tags: [],
  target: { kind: 'external' as const, url: path },
  within: [],
  named: [],
});
const team = {
  ref: 'group:default/storage-squad',
  name: 'Storage',
  entity: {},
};
const nothing: TeamNews = {
  changed: [],
  due: [],
  gained: [],
  open: 0,
  told: { news: [], finished: [] },
  finished: [],
};
const digest = (news: Partial<TeamNews>) =>
  teamDigest(team, { ...nothing, ...news }, links);

describe('the words of notifications', () => {
  it('name five guides in all, and count the others', () => {
    const { title, description } = digest({
      changed: ['/a', '/b', '/c', '/d'].map(path => guide(path)),
      due: ['/e', '/f', '/g'].map(path => guide(path)),
      gained: [{ title: 'Base', slug: 'base', guides: [guide('/h')] }],
      open: 9,
    });
    expect(title).toBe(
      'Storage: 4 guides changed since your review, 3 reviews due, 1 new guide in a finished learning path',
    );
    expect(description).toBe(
      'Changed: a, b, c, d. Due: e and 2 more. New in Base: 1 guide. 2 more reviews still open from before.',
    );
  });

  it('keep titles to one line of plain text, however long authors make them', () => {
    const { description = '' } = digest({
      changed: [guide('/a', `Two\nlines\u0007 ${'x'.repeat(5_000)}`)],
    });
    expect(description).toMatch(/^Changed: Two lines x+…\.$/u);
    expect(description.length).toBeLessThan(120);
  });

  it('lead to the guide where there is one, and to the team where there are more', () => {
    const link = (...paths: string[]) =>
      digest({ changed: paths.map(path => guide(path)) }).link;
    const teamQuery = 'team=group%3Adefault%2Fstorage-squad';
    expect(link('/guides/a b')).toBe(
      `/learning-paths/guides/a%20b?${teamQuery}`,
    );
    expect(link('https://example.com/?x=1')).toBe(
      `/learning-paths/outside?ref=https%3A%2F%2Fexample.com%2F%3Fx%3D1&${teamQuery}`,
    );
    expect(link('/a', '/b')).toBe(
      '/learning-paths/teams/group/default/storage-squad',
    );
  });

  it('tell an owner of one guide where to look', () => {
    expect(
      ownerDigest(
        { ref: 'user:default/ana', name: 'Ana' },
        [
          {
            guide: guide('/a', 'A'),
            exceptions: 2,
            notApplicable: 0,
            comments: 2,
          },
        ],
        links,
      ),
    ).toMatchObject({
      title: 'Guides of Ana: 2 exceptions, 2 comments',
      description:
        'What teams said in their reviews: A (2 exceptions, 2 comments).',
      link: '/learning-paths/documents/a',
    });
  });
});

describe('slots', () => {
  it.each([
    ['weekly', '2026-11-30T05:59:59Z', '2026-11-23T06:00:00.000Z'],
    ['weekly', '2026-11-30T06:00:00Z', '2026-11-30T06:00:00.000Z'],
    ['daily', '2026-11-30T05:59:59Z', '2026-11-29T06:00:00.000Z'],
    ['daily', '2026-11-30T06:00:00Z', '2026-11-30T06:00:00.000Z'],
    ['immediate', '2026-11-30T05:59:59Z', '2026-11-30T05:59:59.000Z'],
  ] as const)('of %s digests: %s is in the one of %s', (mode, now, slot) => {
    expect(slotOf(mode, new Date(now)).toISOString()).toBe(slot);
  });
});
