import { createMockDirectory } from '@backstage/backend-test-utils';
import { smallContent } from '../__testUtils__/content';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';

jest.setTimeout(60_000);

describe('what an author says about reviews', () => {
  const content = createMockDirectory({ content: smallContent });
  const withTerms = (terms: string) => ({
    'guides/storage.md': `---\ntitle: Storage\n${terms}---\nText.\n`,
  });

  it.each([
    ['revision: 3\nreviewInterval: P90D\n', { revision: 3, reviewDays: 90 }],
    ['reviewInterval: P1Y\n', { reviewDays: 365 }],
    ['', {}],
  ])('comes with the guide: %j', async (terms, expected) => {
    content.addContent(withTerms(terms));
    const { get } = await startLearningPaths({ content });
    const { revision, reviewDays } = (await get('/guides?path=/guides/storage'))
      .body;
    expect({ revision, reviewDays }).toEqual({
      revision: undefined,
      reviewDays: undefined,
      ...expected,
    });
  });
});
