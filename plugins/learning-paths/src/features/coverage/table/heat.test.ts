import { progressWith } from '../../../__fixtures__/coverage';
import { heatOf } from './heat';

describe('the heat of a cell', () => {
  it.each([
    ['nothing reviewed', progressWith(3), 0],
    ['a little', progressWith(4, { reviewed: 1 }), 1],
    ['about half', progressWith(2, { reviewed: 1 }), 2],
    ['most', progressWith(3, { reviewed: 2 }), 3],
    ['all reviewed', progressWith(3, { reviewed: 3 }), 4],
    [
      'all settled, in whichever way',
      progressWith(3, { reviewed: 1, exception: 1, notApplicable: 1, done: 3 }),
      4,
    ],
    [
      'all done, but one changed since',
      progressWith(3, { reviewed: 2, changed: 1, done: 3 }),
      3,
    ],
    ['nothing expected', progressWith(0), 0],
  ])('%s', (_words, progress, heat) => {
    expect(heatOf(progress)).toBe(heat);
  });
});
