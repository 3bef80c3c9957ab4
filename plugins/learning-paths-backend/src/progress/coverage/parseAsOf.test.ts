import { parseAsOf } from './parseAsOf';

const now = Date.parse('2026-11-22T12:00:00Z');

describe('the instant of a report', () => {
  it.each([
    ['2026-03-31', '2026-03-31T23:59:59.999Z'],
    ['2026-11-22', '2026-11-22T12:00:00.000Z'],
    ['2026-03-31T10:00Z', '2026-03-31T10:00:00.000Z'],
    ['2026-03-31T10:00:05.123+02:00', '2026-03-31T08:00:05.123Z'],
  ])('takes %s for %s', (asOf, instant) => {
    expect(parseAsOf(asOf, now)?.toISOString()).toBe(instant);
  });

  it('is now where nothing is asked', () => {
    expect(parseAsOf(undefined, now)).toBeUndefined();
  });

  it.each(['2026-11-23', '2026-11-22T12:00:01Z', '2026-11-22T23:00:00+01:00'])(
    'refuses %s, which lies ahead',
    asOf => {
      expect(() => parseAsOf(asOf, now)).toThrow(/lies ahead/);
    },
  );

  it.each([
    'yesterday',
    '',
    '2026',
    '2026-02-31',
    '2026-02-31T10:00:00Z',
    '2026-13-01',
    '2026-03-31T10:00:00',
    '2026-03-31T25:00Z',
    '2026-03-31 10:00Z',
    '+275760-09-13T00:00:00Z',
  ])('refuses %p, and shows how to write it', asOf => {
    expect(() => parseAsOf(asOf, now)).toThrow(/write 2026-03-31/);
  });
});
