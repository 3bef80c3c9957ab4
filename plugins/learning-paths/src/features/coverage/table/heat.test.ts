import { standing } from '../../../__fixtures__/coverage';
import { heatOf } from './heat';

describe('the heat of a cell', () => {
  it.each([
    ['nothing reviewed', standing(3), 0],
    ['a little', standing(4, { reviewed: 1 }), 1],
    ['about half', standing(2, { reviewed: 1 }), 2],
    ['most', standing(3, { reviewed: 2 }), 3],
    ['all reviewed', standing(3, { reviewed: 3 }), 4],
    [
      'all settled, in whichever way',
      standing(3, { reviewed: 1, exception: 1, notApplicable: 1, done: 3 }),
      4,
    ],
    [
      'all done, but one changed since',
      standing(3, { reviewed: 2, changed: 1, done: 3 }),
      3,
    ],
    ['nothing expected', standing(0), 0],
  ])('%s', (_words, progress, heat) => {
    expect(heatOf(progress)).toBe(heat);
  });
});
