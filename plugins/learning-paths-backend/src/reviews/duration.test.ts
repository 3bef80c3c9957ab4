import { InputError } from '@backstage/errors';
import { durationMs, requireDurationMs } from './duration';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('durations', () => {
  it.each([
    ['P180D', 180 * day],
    ['P1Y', 365 * day],
    ['P6M', 180 * day],
    ['P2W', 14 * day],
    ['P1Y2M3W4DT5H6M7S', (365 + 60 + 21 + 4) * day + 18_367 * second],
    ['PT36H', 36 * hour],
    ['PT90M', 90 * minute],
    ['P0D', 0],
  ])('%s has its usual length', (duration, expected) => {
    expect(durationMs(duration)).toBe(expected);
  });

  it('tells months from minutes', () => {
    expect(durationMs('P1M')).toBe(30 * day);
    expect(durationMs('PT1M')).toBe(minute);
  });

  it.each([
    '',
    'P',
    'PT',
    'P1DT',
    '180',
    '180D',
    'p180d',
    'P-1D',
    '-P1D',
    'P1.5D',
    'P1H',
    'PT1D',
    'P1D1Y',
    ' P1D',
    'P1D\n',
    'P1D P1D',
  ])('%j is none', duration => {
    expect(durationMs(duration)).toBeUndefined();
  });

  it('are not made of nothing', () => {
    expect(durationMs(undefined)).toBeUndefined();
  });

  it('are refused by the name of their key, with what to write', () => {
    expect(requireDurationMs('P30D', 'learningPaths.reviews.grace')).toBe(
      30 * day,
    );
    const refuse = () =>
      requireDurationMs('a month', 'learningPaths.reviews.grace');
    expect(refuse).toThrow(InputError);
    expect(refuse).toThrow(
      "learningPaths.reviews.grace: 'a month' is not an ISO 8601 duration; write P180D for 180 days",
    );
  });
});
