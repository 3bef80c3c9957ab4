import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  guideReadPermission,
  reviewReadPermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { smallContent } from '../__testUtils__/content';
import { startWithPolicy } from '../__testUtils__/startWithPolicy';
import {
  createLearningPathsConditionalDecision as decideOnGuides,
  createLearningPathsReviewConditionalDecision as decideOnReviews,
  learningPathsConditions as guides,
  learningPathsReviewConditions as reviews,
} from '../index';

jest.setTimeout(60_000);

describe('conditions that this package exports', () => {
  const content = createMockDirectory();

  it('make a policy for guides and reviews that a real permission backend applies', async () => {
    content.setContent(smallContent);
    const { get } = await startWithPolicy({
      content,
      decisions: {
        [guideReadPermission.name]: decideOnGuides(guideReadPermission, {
          allOf: [
            guides.isFromSource({ sources: ['docs'] }),
            { not: guides.hasTag({ tags: ['secret'] }) },
            {
              anyOf: [
                guides.hasTag({ tags: ['kubernetes'] }),
                guides.isOwnedBy({ owners: ['storage-squad'] }),
              ],
            },
          ],
        }),
        [reviewReadPermission.name]: decideOnReviews(
          reviewReadPermission,
          reviews.isOfTeam({ teams: ['group:default/storage-squad'] }),
        ),
      },
    });
    const { body } = await get('/guides/list');
    expect(body.items.map(({ path }: { path: string }) => path)).toContain(
      '/guides/storage',
    );
    expect((await get('/guides?path=/guides/calico')).status).toBe(404);

    const review = (team: string) =>
      get(`/reviews?team=group:default/${team}&path=/guides/storage`);
    expect((await review('storage-squad')).status).not.toBe(403);
    expect((await review('platform')).status).toBe(403);
  });
});
