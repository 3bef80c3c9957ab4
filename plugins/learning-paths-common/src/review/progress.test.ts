import { countOf, progressOf } from './progress';

describe('progress', () => {
  it('counts changed guides as done while the grace period lasts', () => {
    expect(
      progressOf([
        { status: 'reviewed' },
        { status: 'exception' },
        { status: 'not-applicable' },
        { status: 'changed', inGrace: true },
        { status: 'changed', inGrace: false },
        { status: 'due' },
        { status: 'not-reviewed' },
      ]),
    ).toEqual({
      total: 7,
      done: 4,
      reviewed: 1,
      exception: 1,
      notApplicable: 1,
      changed: 2,
      due: 1,
      notReviewed: 1,
    });
  });

  it('tells the guides of each status', () => {
    const progress = progressOf([
      { status: 'not-applicable' },
      { status: 'not-reviewed' },
      { status: 'not-reviewed' },
    ]);
    expect(countOf(progress, 'not-applicable')).toBe(1);
    expect(countOf(progress, 'not-reviewed')).toBe(2);
    expect(countOf(progress, 'due')).toBe(0);
  });
});
