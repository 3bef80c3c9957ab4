import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { smallContent } from '../__testUtils__/content';
import { testDatabases } from '../__testUtils__/databases';
import { otherTeam, team } from '../__testUtils__/people';
import { startReviews } from '../__testUtils__/startReviews';

jest.setTimeout(120_000);

const networking = '/guides/networking';
const calico = '/guides/calico';
const storage = '/guides/storage';

describe('whether a text was opened by whoever attests to it', () => {
  const databases = testDatabases();
  const content = createMockDirectory({ content: smallContent });

  it.each(databases.eachSupportedId())(
    'is recorded as it was said, and shown wherever the review is, on %s',
    async id => {
      const backend = await startReviews({
        content,
        knex: await databases.init(id),
      });
      const { get, post, attest, undo, digest } = backend;
      const opened = async (path: string, of = team) => {
        const about = `team=${of}&path=${path}`;
        const report = await get(`/teams/${of.replace(':', '/')}`);
        const evidence = await get(`/reviews/evidence?team=${of}`);
        const seen = [
          (await get(`/reviews?${about}`)).body,
          (await get(`/guides?${about}`)).body.team.review,
          (await get(`/reviews/history?${about}`)).body.items[0],
          report.body.guides.find(
            (guide: { path: string }) => guide.path === path,
          ).review,
          evidence.body.items.find(
            (record: { path: string }) => record.path === path,
          ),
        ].map(review => review.opened);
        expect(new Set(seen).size).toBe(1);
        return seen[0];
      };

      const guides = async (flags: Record<string, boolean | undefined>) =>
        Promise.all(
          Object.entries(flags).map(async ([path, flag]) => ({
            path,
            digest: await digest(path),
            opened: flag,
          })),
        );
      const section = async (flags: Record<string, boolean | undefined>) =>
        post('ana', `/reviews/section?team=${team}`, {
          series: 'platform',
          section: 'Networking',
          guides: await guides(flags),
        });
      const first = await section({ [networking]: true, [calico]: undefined });
      expect(first.status).toBe(200);
      expect(await opened(networking)).toBe(true);
      // Whoever says nothing of one text among many has not opened it.
      expect(await opened(calico)).toBe(false);

      // Sent twice, it is written once; with another claim it is another request.
      const again = await section({ [networking]: true, [calico]: false });
      expect(
        again.body.items.map(({ version }: { version: number }) => version),
      ).toEqual([1, 1]);
      const other = await section({ [networking]: true, [calico]: true });
      expect(other.status).toBe(412);

      // Programs that say nothing say nothing.
      expect((await attest('ana', undefined)).status).toBe(201);
      expect(await opened(storage)).toBeUndefined();
      expect((await attest('ana', 1, { opened: true })).status).toBe(200);
      expect(await opened(storage)).toBe(true);
      expect((await attest('ana', 2, { opened: false })).status).toBe(200);
      expect(await opened(storage)).toBe(false);
      expect((await undo('ana', 3)).body.opened).toBe(true);
      expect(await opened(storage)).toBe(true);
      expect((await attest('ana', 4, { opened: 'yes' })).status).toBe(400);

      await post('sam', '/reviews/transfer', { from: [team], to: otherTeam });
      expect(await opened(calico, otherTeam)).toBe(false);
      expect(await opened(networking, otherTeam)).toBe(true);

      const { text } = await get(
        `/reviews/evidence?team=${team}`,
        mockCredentials.user.header(),
      ).set('Accept', 'text/csv');
      const [head, ...lines] = text.trimEnd().split('\r\n');
      // No cell here has a comma in it.
      const column = head.split(',').indexOf('attested without opening');
      expect(column).toBeGreaterThan(0);
      expect(lines.map(line => line.split(',')[column])).toEqual([
        // The undo restored the first that said so; then, newest first, all that was said.
        'no',
        'yes',
        'no',
        '',
        expect.stringMatching(/yes|no/),
        expect.stringMatching(/yes|no/),
      ]);
    },
  );
});
