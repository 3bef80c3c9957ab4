import { createMockDirectory } from '@backstage/backend-test-utils';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabases } from '../__testUtils__/databases';
import { path, startReviews } from '../__testUtils__/startReviews';

jest.setTimeout(120_000);

const files = {
  'site/guides/storage.md':
    '---\ntitle: Storage\n---\n![map](/images/map.png)\n',
  'site/guides/plan.md': '---\ntitle: Plan\n---\n[map](/images/map.png)\n',
  'static/images/map.png': 'one',
  'static/images/other.png': 'one',
};
const plan = '/guides/plan';

/** What a source lends is looked at by others soon after, and not at once. */
async function becomes(status: string, read: () => Promise<string>) {
  for (let tries = 0; tries < 100 && (await read()) !== status; tries += 1) {
    await sleep(100);
  }
  expect(await read()).toBe(status);
}

describe('an image that another source lends', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  it.each(databases.eachSupportedId())(
    'is part of what was reviewed, on %s',
    async id => {
      content.setContent(files);
      const source = (name: string, more = {}) => ({
        id: name,
        type: 'file',
        target: `${content.path}/${name}`,
        ...more,
      });
      const backend = await startReviews({
        knex: await databases.init(id),
        source: { id: 'site' },
        config: {
          sources: [
            source('site', { mayShowFilesOf: ['static'] }),
            source('static'),
          ],
        },
      });
      const { attest, digest, get, refresh, statusOf } = backend;
      await refresh('static');
      await refresh('site');
      const since = await digest();
      const team = 'group:default/storage-squad';
      await attest('ana', undefined, {}, { team, path });
      await attest('ana', undefined, {}, { team, path: plan });

      content.setContent({ ...files, 'static/images/other.png': 'two' });
      await refresh('static');
      await refresh('site');
      expect(await statusOf()).toBe('reviewed');

      content.setContent({ ...files, 'static/images/map.png': 'two' });
      await refresh('static');
      await becomes('changed', statusOf);
      expect(await statusOf(plan)).toBe('reviewed');
      const changes = await get(`/guides/changes?path=${path}&since=${since}`);
      expect(changes.body.files).toEqual([
        expect.objectContaining({ kind: 'replaced', path: '/images/map.png' }),
      ]);

      const { 'static/images/map.png': _, ...without } = files;
      content.setContent(without);
      await refresh('static');
      await refresh('site');
      expect(await statusOf()).toBe('changed');

      content.setContent(files);
      await refresh('static');
      await becomes('reviewed', statusOf);
    },
  );
});
