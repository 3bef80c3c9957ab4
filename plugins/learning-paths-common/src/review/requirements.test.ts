import { ReviewRequest } from '../api';
import { needsEndDate, reviewProblems, toPlainText } from './requirements';

const now = Date.parse('2026-11-22T23:59:59.999Z');
const rules = { notApplicableNeedsUntil: false };
const exception = {
  outcome: 'exception',
  comment: 'OPS-1',
  until: '2026-11-22',
} as const;

describe('what is wrong with a review', () => {
  it.each<[string, ReviewRequest]>([
    ['a plain one', { outcome: 'reviewed' }],
    ['one with a remark', { outcome: 'reviewed', comment: 'Good' }],
    ['an exception to the end of today', exception],
    [
      'no guide for this team',
      { outcome: 'not-applicable', comment: 'No VMs' },
    ],
  ])('is nothing: %s', (_, request) => {
    expect(reviewProblems(request, { ...rules, now })).toEqual([]);
  });

  it.each<[string, ReviewRequest, string[]]>([
    ['no reason', { ...exception, comment: ' \n\u0000' }, ['reason-needed']],
    ['no end', { ...exception, until: undefined }, ['end-date-needed']],
    ['a past end', { ...exception, until: '2026-11-21' }, ['end-date-past']],
    ['no such day', { ...exception, until: '2027-02-29' }, ['end-date-no-day']],
    [
      'an end of what needs none',
      { outcome: 'reviewed', until: '2027-01-01' },
      ['end-date-without-need'],
    ],
    [
      'all at once',
      { outcome: 'exception' },
      ['reason-needed', 'end-date-needed'],
    ],
  ])('is said: %s', (_, request, expected) => {
    expect(reviewProblems(request, { ...rules, now })).toEqual(expected);
  });
});

describe('an end date', () => {
  it('is asked for by an exception, and by "not applicable" where the organisation says so', () => {
    const asking = { notApplicableNeedsUntil: true };
    expect(needsEndDate('exception', rules)).toBe(true);
    expect(needsEndDate('not-applicable', rules)).toBe(false);
    expect(needsEndDate('not-applicable', asking)).toBe(true);
    expect(needsEndDate('reviewed', asking)).toBe(false);
  });
});

describe('plain text', () => {
  it.each([
    ['  Good \n', 'Good'],
    ['one\r\ntwo\rthree\n\tfour', 'one\ntwo\nthree\n\tfour'],
    ['a\u0000b\u001b[31mc\u007f\u0085', 'ab[31mc'],
    [' \u0000 ', ''],
  ])('is what %j has of text', (written, expected) => {
    expect(toPlainText(written)).toBe(expected);
  });
});
