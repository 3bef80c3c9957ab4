import { createMockDirectory } from '@backstage/backend-test-utils';
import { testDatabases } from '../__testUtils__/databases';
import { path, startReviews } from '../__testUtils__/startReviews';

jest.setTimeout(120_000);

const guide = (body: string, revision?: number) =>
  `---\ntitle: Storage\n${
    revision === undefined ? '' : `revision: ${revision}\n`
  }---\n${body}\n`;

const series =
  '---\ntitle: The platform\nstructure:\n  - source: /guides/storage\n---\n';

describe('a page that is rewritten under the revision that it had', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  describe.each(databases.eachSupportedId())('on %s', id => {
    const startHere = async (reviews = {}) => {
      content.setContent({
        'series/platform.md': series,
        'guides/storage.md': guide('Look before you leap.', 1),
      });
      const backend = await startReviews({
        content,
        knex: await databases.init(id),
        config: { reviews },
      });
      await backend.attest('ana', undefined);
      const rewrite = async (body: string, revision?: number) => {
        content.addContent({ 'guides/storage.md': guide(body, revision) });
        await backend.refresh();
      };
      /** What every place says: review, page, step, report and evidence. */
      const seen = async (asOf = '') => {
        const { get, send } = backend;
        const [review, page, all, report, evidence] = await Promise.all([
          send('get', 'ana'),
          get(`/guides?path=${path}&team=group:default/storage-squad`),
          get('/series/platform?team=group:default/storage-squad'),
          get(`/teams/group/default/storage-squad${asOf}`),
          get('/reviews/evidence'),
        ]);
        return {
          review: [review.body.status, review.body.textDiffers],
          page: [page.body.team.status, page.body.team.review.textDiffers],
          step: [all.body.steps[0].status, all.body.steps[0].textDiffers],
          report: [
            report.body.guides[0].status,
            report.body.guides[0].textDiffers,
          ],
          evidence: evidence.body.items.map(
            (record: { textDiffers?: boolean }) => record.textDiffers,
          ),
        };
      };
      const everywhere = (status: string, differs?: true) => ({
        review: [status, differs],
        page: [status, differs],
        step: [status, differs],
        report: [status, differs],
        evidence: [differs],
      });
      return { ...backend, rewrite, seen, everywhere };
    };

    it('stays reviewed, and everybody is told that its text differs', async () => {
      const { rewrite, seen, everywhere, get, digest } = await startHere();
      expect(await seen()).toEqual(everywhere('reviewed'));
      const before = new Date();
      const since = await digest();
      await rewrite('Remove everything.', 1);
      expect(await seen()).toEqual(everywhere('reviewed', true));
      expect(await seen(`?asOf=${before.toISOString()}`)).toMatchObject({
        report: ['reviewed', undefined],
      });
      const { body } = await get(`/guides/changes?path=${path}&since=${since}`);
      expect(body.changedHunks).toBe(1);
      const csv = await get('/reviews/evidence').set('Accept', 'text/csv');
      const [header, row] = csv.text.split('\r\n');
      const column = header.split(',').indexOf('text differs');
      expect(row.split(',')[column]).toBe('yes');
    });

    it('is changed when the revision rises, and no longer differs once it is reviewed', async () => {
      const { rewrite, seen, everywhere, attest } = await startHere();
      await rewrite('Remove everything.', 2);
      expect(await seen()).toEqual(everywhere('changed'));
      await attest('ana', 1);
      expect(await seen()).toMatchObject({
        ...everywhere('reviewed'),
        evidence: [undefined, undefined],
      });
    });

    it('is changed like any other where revisions do not count, at any time', async () => {
      const { rewrite, seen, everywhere } = await startHere({
        revisions: 'ignore',
      });
      const before = new Date();
      await rewrite('Look before you leap.', 2);
      expect(await seen()).toEqual(everywhere('reviewed'));
      await rewrite('Remove everything.', 2);
      expect(await seen()).toEqual(everywhere('changed'));
      expect(await seen(`?asOf=${new Date().toISOString()}`)).toEqual(
        everywhere('changed'),
      );
      expect(await seen(`?asOf=${before.toISOString()}`)).toMatchObject({
        report: ['reviewed', undefined],
      });
    });
  });
});
