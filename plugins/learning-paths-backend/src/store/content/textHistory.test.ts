import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { testDatabases } from '../../__testUtils__/databases';
import { testPool } from '../../__testUtils__/pool';
import { openIngestion } from '../../__testUtils__/ingestion';
import { DatabaseCoverageStore } from '../progress/DatabaseCoverageStore';

jest.setTimeout(60_000);

const directory = resolvePackagePath(
  '@learning-paths/backstage-plugin-learning-paths-backend',
  'migrations',
);
const names = ['20261122_09_text_origins.js', '20261122_04_text_history.js'];

const guide = (text: string, revision: number) =>
  `---\ntitle: A\nrevision: ${revision}\n---\n${text}\n`;

describe('the history of texts', () => {
  const databases = testDatabases();
  const pool = testPool();
  const content = createMockDirectory();

  it.each(databases.eachSupportedId())(
    'begins on %s with the texts that are there, and has a row for each change',
    async id => {
      const knex = await databases.init(id);
      content.setContent({
        'a.md': guide('One.', 1),
        'b.md': '---\ntitle: B\n---\nStays.\n',
      });
      const { ingest } = await openIngestion({
        knex,
        target: content.path,
        pool,
      });
      await ingest();
      const guides = () =>
        knex('guides')
          .orderBy('revision')
          .select('guide_id', 'digest', 'revision');
      const rows = () =>
        knex('guide_texts')
          .orderBy(['revision', 'id'])
          .select('guide_id', 'digest', 'revision');
      const first = await guides();
      expect(first.map(({ revision }) => revision).sort()).toEqual([1, null]);
      expect(await rows()).toEqual(first);
      // As in a database of the release before.
      for (const name of names) {
        await knex.migrate.down({ directory, name });
      }
      for (const name of [...names].reverse()) {
        await knex.migrate.up({ directory, name });
      }
      expect(await guides()).toEqual(first);
      expect(await rows()).toEqual(first);

      await new Promise(resolve => setTimeout(resolve, 5));
      const between = new Date();
      await new Promise(resolve => setTimeout(resolve, 5));
      content.addContent({ 'a.md': guide('Two.', 1) });
      await ingest();
      content.addContent({ 'a.md': guide('Two.', 2) });
      await ingest();
      await ingest();
      const { guide_id: guideId, digest } = first.find(row => row.revision);
      const after = (await guides()).find(row => row.guide_id === guideId);
      expect((await rows()).filter(row => row.guide_id === guideId)).toEqual([
        { guide_id: guideId, digest, revision: 1 },
        { guide_id: guideId, digest: after.digest, revision: 1 },
        { guide_id: guideId, digest: after.digest, revision: 2 },
      ]);
      expect(await rows()).toHaveLength(4);

      const store = new DatabaseCoverageStore(knex);
      const textAt = async (at: Date) =>
        (await store.listTexts({ at })).get(guideId);
      expect(await textAt(between)).toMatchObject({ digest, revision: 1 });
      expect(await textAt(new Date(0))).toMatchObject({ digest, revision: 1 });
      expect(await textAt(new Date())).toMatchObject({
        digest: after.digest,
        revision: 2,
      });
    },
  );
});
