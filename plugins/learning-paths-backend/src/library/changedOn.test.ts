import { changedOn } from './changedOn';

const ingested = new Date('2026-11-20T12:00:00Z');
const later = new Date('2026-11-22T08:30:00Z');
const untouched = { changedAt: ingested, firstSeenAt: ingested };

describe('when people are told that a text changed', () => {
  it('is what its author says', () => {
    expect(
      changedOn({ ...untouched, date: '2020-01-01', lastmod: '2021-02-24' }),
    ).toBe('2021-02-24');
    expect(changedOn({ ...untouched, date: '2020-01-01' })).toBe('2020-01-01');
  });

  it('is never the day on which the text was first read', () => {
    expect(changedOn(untouched)).toBeUndefined();
    expect(changedOn({})).toBeUndefined();
  });

  it('is what we saw where that is later', () => {
    const changed = { changedAt: later, firstSeenAt: ingested };
    expect(changedOn({ ...changed, lastmod: '2021-02-24' })).toBe(
      '2026-11-22T08:30:00.000Z',
    );
    expect(changedOn(changed)).toBe('2026-11-22T08:30:00.000Z');
    expect(changedOn({ ...changed, lastmod: '2026-11-23' })).toBe('2026-11-23');
  });

  it('is neither in the future nor on no day at all', () => {
    expect(changedOn({ ...untouched, lastmod: '2999-01-01' })).toBeUndefined();
    expect(changedOn({ ...untouched, lastmod: '2026-02-99' })).toBeUndefined();
  });
});
