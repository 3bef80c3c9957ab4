import { createMockDirectory } from '@backstage/backend-test-utils';
import { smallContent } from '../__testUtils__/content';
import { testDatabases } from '../__testUtils__/databases';
import { team } from '../__testUtils__/people';
import { path, startReviews } from '../__testUtils__/startReviews';

jest.setTimeout(60_000);

describe('what a writer of a review says that they saw', () => {
  const databases = testDatabases();
  const content = createMockDirectory({ content: smallContent });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    async function start() {
      const knex = await databases.init(databaseId);
      const backend = await startReviews({ knex, content });
      const { send, digest, get } = backend;
      const seen = async () => {
        const { etag } = (await send('get', 'ana')).headers;
        return etag.slice(1, -1) as string;
      };
      const put = async (tags: string, comment = tags) =>
        send('put', 'ana')
          .set('If-Match', tags)
          .send({ outcome: 'reviewed', digest: await digest(), comment });
      const records = async () =>
        (await get(`/reviews/history?team=${team}&path=${path}`)).body
          .totalItems;
      return { ...backend, seen, put, records };
    }

    it('is understood in every form that proxies give it, and in lists', async () => {
      const { attest, seen, put } = await start();
      await attest('ana', undefined);
      const forms: ((tag: string) => string)[] = [
        tag => `"${tag}"`,
        tag => `W/"${tag}"`,
        tag => `"${tag}-gzip"`,
        tag => `W/"${tag}-br"`,
        tag => `"${tag.replace(/-.*/, '')}-gzip"`,
        tag => tag,
        tag => `"other", W/"${tag}"`,
        () => '*',
      ];
      for (const form of forms) {
        const tags = form(await seen());
        expect([tags, (await put(tags)).status]).toEqual([tags, 200]);
      }
    });

    it('is a version that nobody has where the tag is none of ours', async () => {
      const { attest, put, undo, send } = await start();
      expect((await put('*')).status).toBe(412);
      await attest('ana', undefined);
      for (const tags of ['"other"', 'W/"abc-gzip"', '"x", "y"', '"1-zz"']) {
        const { status, body } = await put(tags);
        expect([tags, status, body.error.version]).toEqual([tags, 412, 1]);
        const gone = await send('delete', 'ana').set('If-Match', tags);
        expect([tags, gone.status]).toEqual([tags, 412]);
      }
      for (const tags of ['', ' , ']) {
        expect([tags, (await put(tags)).status]).toEqual([tags, 400]);
      }
      expect((await undo('ana', 1)).status).toBe(204);
    });

    it('makes a request sent twice one record, whichever form it has', async () => {
      const { attest, put, send, records } = await start();
      await attest('ana', undefined);
      for (const [index, tags] of ['"7", W/"1-gzip"', '*'].entries()) {
        const first = await put(tags);
        const again = await put(tags);
        expect([again.status, again.body]).toEqual([200, first.body]);
        expect(await records()).toBe(index + 2);
      }
      const undone = await send('delete', 'ana').set('If-Match', '*');
      expect(undone.body).toMatchObject({ version: 4 });
    });
  });
});
