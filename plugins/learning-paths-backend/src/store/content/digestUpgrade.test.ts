import { createMockDirectory } from '@backstage/backend-test-utils';
import { testDatabases } from '../../__testUtils__/databases';
import { leaveEarlierRelease } from '../../__testUtils__/earlierRelease';
import { team } from '../../__testUtils__/people';
import { startReviews } from '../../__testUtils__/startReviews';

jest.setTimeout(120_000);

const guide = (title: string, body: string, more = '') =>
  `---\ntitle: ${title}\n${more}---\n${body}\n`;

/** What the two rules see differently: a fence that its list item ends, and what follows. */
const nested = '- ```\n  a\n\n\nb\n\n\nc';

const documents = {
  'series/all.md':
    '---\ntitle: All\nstructure:\n  - source: /guides/plain\n  - source: /guides/shown\n---\n',
  'guides/plain.md': guide('Plain', 'Plain.'),
  'guides/edited.md': guide('Edited', 'Before.'),
  'guides/nested.md': guide('Nested', nested),
  'guides/shown.md': guide('Shown', '![](../images/map.png)'),
  'guides/replaced.md': guide('Replaced', '![](../images/plan.png)'),
  'guides/tagged.md': guide('Tagged', 'Tagged.'),
  'guides/old-place.md': guide('Moved', 'Moved.'),
  'guides/behind.md': guide('Behind', 'Now.'),
  'guides/broken.md': guide('Broken', 'Broken.'),
};
const images = { 'images/map.png': 'map', 'images/plan.png': 'plan' };
const reviews = Object.fromEntries(
  Object.entries(documents).map(([file, text]) => [
    `/${file.replace('.md', '')}`,
    text,
  ]),
);

describe('reviews of a release with the digests n1', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  describe.each(databases.eachSupportedId())('on %s', id => {
    /** What the authors have meanwhile, and the reviews as they were left. */
    const upgrade = async (now: Record<string, string> = documents) => {
      const knex = await databases.init(id);
      const left = await leaveEarlierRelease({
        knex,
        documents,
        images,
        team,
        reviews: {
          ...reviews,
          '/guides/behind': guide('Behind', 'Then.'),
        },
      });
      content.setContent({ ...images, ...now });
      const backend = await startReviews({ content, knex });
      const statuses = async (asOf = '') => {
        const { body } = await backend.get(
          `/teams/group/default/storage-squad${asOf}`,
        );
        return Object.fromEntries(
          body.guides.map((found: { path: string; status: string }) => [
            found.path.replace('/guides/', ''),
            found.status,
          ]),
        );
      };
      return { ...backend, ...left, knex, statuses };
    };
    const asBefore = {
      plain: 'reviewed',
      edited: 'reviewed',
      nested: 'reviewed',
      shown: 'reviewed',
      replaced: 'reviewed',
      tagged: 'reviewed',
      'old-place': 'reviewed',
      behind: 'changed',
      broken: 'reviewed',
    };

    it('keep their status, now and at any time before, and name what they named', async () => {
      const { statuses, digest, digests, send, get, at } = await upgrade();
      expect(await statuses()).toEqual(asBefore);
      for (const instant of [at, new Date()]) {
        expect(await statuses(`?asOf=${instant.toISOString()}`)).toEqual(
          asBefore,
        );
      }
      const target = { team, path: '/guides/nested' };
      expect(await digest(target.path)).toMatch(/^n2:/);
      expect((await send('get', 'ana', target)).body).toMatchObject({
        digest: digests.get(target.path),
        status: 'reviewed',
        textMoved: false,
      });
      const { body: evidence } = await get('/reviews/evidence?limit=50');
      expect(
        evidence.items.map((record: { digest: string }) => record.digest),
      ).toEqual(Array(9).fill(expect.stringMatching(/^n1:/)));
      const { body: facts } = await get(`/guides?path=${target.path}`);
      expect(facts.changedAt).toBe(at.toISOString());
    });

    it('are changed where a text or an image is, then and later, and nowhere else', async () => {
      const { 'guides/old-place.md': gone, ...others } = documents;
      const later = {
        ...others,
        'images/plan.png': 'another plan',
        // Other front matter, another place: the text is the same.
        'guides/tagged.md': guide('Tagged', 'Tagged.', 'tags: [a]\n'),
        'guides/new-place.md': gone.replace(
          '---\n',
          '---\naliases: [/guides/old-place]\n',
        ),
      };
      const { statuses, refresh } = await upgrade({
        ...later,
        'guides/broken.md': '---\ntitle: [\n---\nBroken.\n',
      });
      const { 'old-place': moved, ...rest } = asBefore;
      const expected = { ...rest, 'new-place': moved, replaced: 'changed' };
      expect(await statuses()).toEqual(expected);
      content.setContent({
        ...images,
        ...later,
        'images/map.png': 'another map',
        'guides/edited.md': guide('Edited', 'After.'),
        'guides/behind.md': guide('Behind', 'Then.'),
        'guides/broken.md': guide('Broken', 'Broken.\n\n'),
      });
      await refresh();
      expect(await statuses()).toEqual({
        ...expected,
        shown: 'changed',
        edited: 'changed',
        // The author went back to the text that the team knows.
        behind: 'reviewed',
      });
    });

    it('tell what changed since in words and files alone', async () => {
      const { digests, get, refresh } = await upgrade();
      const changes = async (path: string) =>
        (
          await get(
            `/guides/changes?path=${path}&since=${digests.get(path) ?? ''}`,
          )
        ).body;
      expect(await changes('/guides/nested')).toMatchObject({
        changedHunks: 0,
      });
      content.addContent({
        'images/map.png': 'another map',
        'guides/nested.md': guide('Nested', `${nested}\n\n\nNew.`),
      });
      await refresh();
      expect(await changes('/guides/shown')).toMatchObject({
        changedHunks: 0,
        files: [{ kind: 'replaced', path: '/images/map.png' }],
        prose: { changes: 1 },
      });
      const nestedNow = await changes('/guides/nested');
      expect(nestedNow.changedHunks).toBe(1);
      expect(nestedNow.files).toBeUndefined();
    });

    it('go on from a page that was opened before the upgrade', async () => {
      const { attest, digests, undo, statuses } = await upgrade();
      const target = { team, path: '/guides/plain' };
      const old = { digest: digests.get(target.path), comment: 'Again.' };
      const { status, body } = await attest('ana', 1, old, target);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        version: 2,
        status: 'reviewed',
        digest: expect.stringMatching(/^n2:/),
      });
      // Sent twice, it is written once.
      expect((await attest('ana', 1, old, target)).body.version).toBe(2);
      expect((await undo('ana', 2, target)).status).toBe(200);
      expect(await statuses()).toEqual(asBefore);
    });
  });
});
