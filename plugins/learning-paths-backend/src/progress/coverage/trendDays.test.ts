import { trendDays } from './trendDays';

describe('the days of a trend', () => {
  const now = Date.parse('2026-11-26T19:30:00Z');

  it('are 90, 60 and 30 days before today, and today', () => {
    expect(trendDays(undefined, now)).toEqual([
      '2026-08-28',
      '2026-09-27',
      '2026-10-27',
      '2026-11-26',
    ]);
  });

  it('are counted from the instant of an earlier report, which is the last point', () => {
    expect(trendDays(new Date('2026-03-31T12:00:00Z'), now)).toEqual([
      '2025-12-31',
      '2026-01-30',
      '2026-03-01',
      '2026-03-31T12:00:00.000Z',
    ]);
  });
});
