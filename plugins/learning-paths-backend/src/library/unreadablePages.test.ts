import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { testDatabases } from '../__testUtils__/databases';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';

jest.setTimeout(120_000);

const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

describe('a page that cannot be read', () => {
  const databases = testDatabases();
  const content = createMockDirectory({
    content: {
      'guides/a.md': '---\ntitle: A\n---\nText of A.\n',
      'guides/b.md': '---\ntitle: B\n---\nText of B.\n',
      'guides/c.md': `---\ntitle: constructor\ntags: [constructor]\n---\n${words
        .map(word => `Call the <${word}> of \`${word}\`.`)
        .join('\n\n')}\n`,
    },
  });

  it.each(databases.eachSupportedId())(
    'has no text in a list, and all others have theirs, on %s',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const logger = mockServices.logger.mock();
      logger.child.mockReturnValue(logger);
      const { get } = await startLearningPaths({
        knex,
        content,
        features: [logger.factory],
      });
      await knex('documents').where({ file: 'guides/b.md' }).del();
      const { status, body } = await get('/guides/list?plain=true');
      expect(status).toBe(200);
      expect(
        body.items.map((item: { path: string; text?: string }) => [
          item.path,
          item.text?.slice(0, 20),
        ]),
      ).toEqual([
        ['/guides/a', 'Text of A.'],
        ['/guides/b', undefined],
        ['/guides/c', 'Call the of construc'],
      ]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining("'/guides/b'"),
        expect.anything(),
      );
    },
  );

  it.each(words)('is none where a request says %s', async word => {
    const { get } = await startLearningPaths({ content });
    for (const path of [
      `/series/${word}`,
      `/guides?path=/${word}`,
      `/guides?path=/guides/a&series=${word}`,
      `/guides?path=/guides/a&team=${word}`,
      `/guides/list?tag=${word}&text=${word}&series=${word}`,
      `/guides/list?${word}=1`,
      `/series?level=${word}`,
      `/series?tag=${word}&owner=${word}`,
      `/assets?path=/${word}`,
      `/sources/${word}`,
      `/coverage?series=${word}&status=${word}`,
      `/teams/${word}/${word}/${word}`,
      `/entities/${word}/${word}/${word}/guides`,
      `/reviews?team=${word}&path=${word}`,
      `/reviews/history?team=${word}&path=${word}&cursor=${word}`,
      `/diagnostics?severity=${word}&source=${word}`,
    ]) {
      const { status } = await get(path);
      expect([path, status < 500]).toEqual([path, true]);
    }
  });
});
