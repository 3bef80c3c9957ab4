import { parseText } from '../__testUtils__/testSupport';
import { JsonValue } from '../util/json';
import { readDuration } from './duration';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('durations', () => {
  it.each<[JsonValue, number, string]>([
    ['P180D', 180 * day, 'P180D'],
    ['p6m', 180 * day, 'P6M'],
    ['P1Y', 365 * day, 'P1Y'],
    ['P2W', 14 * day, 'P2W'],
    [
      'P1Y2M3W4DT5H6M7S',
      (365 + 60 + 21 + 4) * day + 18_367 * second,
      'P1Y2M3W4DT5H6M7S',
    ],
    ['PT36H', 36 * hour, 'PT36H'],
    ['PT90M', 90 * minute, 'PT90M'],
    ['PT1M', minute, 'PT1M'],
    ['P0D', 0, 'P0D'],
    ['180d', 180 * day, 'P180D'],
    ['6 months', 180 * day, 'P6M'],
    ['90 minutes', 90 * minute, 'PT90M'],
    [{ days: 180 }, 180 * day, 'P180D'],
    [{ days: '180' }, 180 * day, 'P180D'],
    [{ months: 6, hours: 12 }, 180 * day + 12 * hour, 'P6MT12H'],
  ])('%j has its usual length', (value, milliseconds, iso) => {
    expect(readDuration(value)).toEqual({ milliseconds, iso });
  });

  it.each<[JsonValue | undefined]>([
    [undefined],
    [null],
    [true],
    [180],
    [''],
    ['P'],
    ['PT'],
    ['P1DT'],
    ['180'],
    ['P-1D'],
    ['-P1D'],
    ['P1.5D'],
    ['P1H'],
    ['PT1D'],
    ['P1D1Y'],
    [' P1D'],
    ['P1D\n'],
    ['P1D P1D'],
    ['3 fortnights'],
    ['P101Y'],
    ['P999999999Y'],
    [{}],
    [[]],
    [{ days: -1 }],
    [{ days: 1.5 }],
    [{ days: 'x' }],
    [{ day: 1 }],
    [{ days: 1, toString: 2 }],
    [{ days: { toString: 1 } }],
  ])('%j is none', value => {
    expect(readDuration(value)).toBeUndefined();
  });
});

describe('the review interval of a guide', () => {
  it.each([
    ['P180D', 'P180D'],
    ['p6m', 'P6M'],
    ['180d', 'P180D'],
    ['{ days: 180 }', 'P180D'],
  ])('is read from %s', (written, interval) => {
    const { document, diagnostics } = parseText(
      `---\ntitle: A\nreviewInterval: ${written}\n---\nText.\n`,
    );
    expect(document?.reviewInterval).toBe(interval);
    expect(diagnostics).toEqual([]);
  });

  it.each(['P0D', 'PT0S', '0d', 'soon', 'P999Y', '[P180D]', '{ days: 0 }'])(
    'is not %s, which is reported',
    written => {
      const { document, diagnostics } = parseText(
        `---\ntitle: A\nreviewInterval: ${written}\n---\nText.\n`,
      );
      expect(document?.reviewInterval).toBeUndefined();
      expect(diagnostics).toMatchObject([{ code: 'field-shape', line: 3 }]);
    },
  );

  it.each([
    ['PT90M', 90],
    ['45 minutes', 45],
    ['{ hours: 1, minutes: 5 }', 65],
  ])('the reading time is read from %s', (written, minutes) => {
    const { document, diagnostics } = parseText(
      `---\ntitle: A\nduration: ${written}\n---\nText.\n`,
    );
    expect(document?.minutes).toBe(minutes);
    expect(diagnostics).toEqual([]);
  });
});
