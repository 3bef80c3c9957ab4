import { progress } from '../../../__fixtures__/reviews';
import { kubernetes, onboarding } from '../../../__fixtures__/series';
import { mainPath } from './mainPath';

const asked = { ...onboarding, progress: { ...progress, total: 3 } };
const most = { ...kubernetes, progress };

describe('the path that is shown where there is room for one', () => {
  it.each([
    ['the one of which most is expected', [asked, most], [], most],
    [
      'the one that was opened last',
      [most, asked],
      ['gone', asked.slug],
      asked,
    ],
    [
      'the first, where nothing is expected',
      [onboarding, kubernetes],
      [],
      onboarding,
    ],
    ['none, where there are none', [], ['gone'], undefined],
  ])('is %s', (_, list, opened, shown) => {
    expect(mainPath(list, opened)).toBe(shown);
  });
});
