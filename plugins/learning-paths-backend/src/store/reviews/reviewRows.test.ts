import { Knex } from 'knex';
import { testDatabases } from '../../__testUtils__/databases';
import { mockServices } from '@backstage/backend-test-utils';
import { DatabaseReviewStore } from './DatabaseReviewStore';
import { migrate } from '../migrate';

jest.setTimeout(60_000);

const team = 'group:default/storage-squad';
const writer = {
  userRef: 'user:default/ana',
  userName: 'Ana',
  capacity: 'member' as const,
  channel: 'api' as const,
};

/** An external guide, which has no text of its own. */
async function addGuide(knex: Knex) {
  const guideId = 'g';
  await knex('guides').insert({ guide_id: guideId, created_at: new Date() });
  await knex('outside_guides').insert({
    guide_id: guideId,
    ref: 'https://example.com/',
    kind: 'external',
    title: 'Example',
    is_live: true,
  });
  return guideId;
}

describe('reviews', () => {
  const databases = testDatabases();

  it.each(databases.eachSupportedId())(
    'are never seen without a word while teams say new ones on %s',
    async id => {
      const knex = await databases.init(id);
      await migrate(mockServices.database({ knex }));
      const guideId = await addGuide(knex);
      const store = new DatabaseReviewStore(knex);
      const attest = (version?: number) =>
        store.attest({
          team,
          entries: [
            {
              guide: { guideId },
              version,
              attestation: {
                ...writer,
                outcome: 'reviewed',
                comment: `${version}`,
              },
            },
          ],
        });
      await attest();
      let isWriting = true;
      const look = async () => {
        while (isWriting) {
          const { attestation } = await store.get({ team, guideId });
          expect(attestation).toBeDefined();
        }
      };
      const looks = Promise.all([look(), look(), look()]);
      try {
        for (let version = 1; version < 100; version++) {
          expect(await attest(version)).toMatchObject({ kind: 'attested' });
        }
      } finally {
        isWriting = false;
        await looks;
      }
    },
  );
});
