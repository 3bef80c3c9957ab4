import { mapBounded } from './bounded';

describe('mapBounded', () => {
  it('keeps the order, and no more than the limit under way', async () => {
    let underWay = 0;
    let most = 0;
    const results = await mapBounded([5, 1, 4, 2, 3], 2, async item => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise(done => setTimeout(done, item));
      underWay -= 1;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
  });

  it('is done at once with nothing to do', async () => {
    await expect(mapBounded([], 8, async () => 1)).resolves.toEqual([]);
  });
});
