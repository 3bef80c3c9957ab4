import { InputError } from '@backstage/errors';
import { ReviewRequest } from '@learning-paths/backstage-plugin-learning-paths-common';
import { parseAttestation } from './parseAttestation';

describe('what somebody attests', () => {
  const parse = (
    request: Partial<ReviewRequest>,
    options: { now?: string; notApplicableNeedsUntil?: boolean } = {},
  ) =>
    parseAttestation(
      { outcome: 'reviewed', digest: 'n1:a', ...request },
      {
        guide: { path: '/a', digest: 'n1:a' },
        now: Date.parse(options.now ?? '2026-11-22T12:00:00Z'),
        notApplicableNeedsUntil: options.notApplicableNeedsUntil ?? false,
      },
    );
  const exception = { outcome: 'exception', comment: 'OPS-1' } as const;
  const notApplicable = {
    outcome: 'not-applicable',
    comment: 'We run no such thing',
  } as const;

  it.each<[string, Partial<ReviewRequest>]>([
    ['a review', {}],
    ['a review with a remark', { comment: 'Good' }],
    ['an exception', { ...exception, until: '2027-03-31' }],
    ['a guide that does not apply', notApplicable],
    ['one that does not for now', { ...notApplicable, until: '2027-03-31' }],
  ])('is taken as it is: %s', (_title, request) => {
    expect(parse(request)).toEqual({
      outcome: 'reviewed',
      digest: 'n1:a',
      until: undefined,
      comment: undefined,
      ...request,
    });
  });

  it.each<[string, Partial<ReviewRequest>, string]>([
    [
      'an exception without a reason',
      { outcome: 'exception', until: '2027-03-31' },
      'An exception needs a reason',
    ],
    [
      'an exception whose reason is blank',
      { outcome: 'exception', until: '2027-03-31', comment: ' \n\u0000\t' },
      'An exception needs a reason',
    ],
    ['an exception without end', exception, 'An end date is needed'],
    [
      '"not applicable" without a word',
      { outcome: 'not-applicable' },
      'why the guide does not apply',
    ],
    [
      'a review with an end',
      { until: '2027-03-31' },
      'Only an exception or "not applicable" has an end date',
    ],
    [
      'a comment without end',
      { comment: 'x'.repeat(2_001) },
      'has 2001 characters; at most 2000 are kept',
    ],
  ])('is refused: %s', (_title, request, message) => {
    expect(() => parse(request)).toThrow(InputError);
    expect(() => parse(request)).toThrow(message);
  });

  it.each([
    'tomorrow',
    '31.03.2027',
    '2027-3-31',
    '2027-13-01',
    '2027-02-29',
    '2027-04-31',
    '2027-03-31T10:00:00Z',
    ' 2027-03-31',
    '+012027-03-31',
  ])('is refused when %j is its last day', until => {
    expect(() => parse({ ...exception, until })).toThrow(
      `'${until}' is not a day; write the end date as 2027-03-31`,
    );
  });

  it('may have a leap day as its last', () => {
    expect(parse({ ...exception, until: '2028-02-29' }).until).toBe(
      '2028-02-29',
    );
  });

  it('may end today, in the very last second of it, and not yesterday', () => {
    const now = '2026-11-22T23:59:59.999Z';
    expect(parse({ ...exception, until: '2026-11-22' }, { now }).until).toBe(
      '2026-11-22',
    );
    expect(() => parse({ ...exception, until: '2026-11-21' }, { now })).toThrow(
      'The end date 2026-11-21 is past; choose a later day',
    );
  });

  it('needs an end for "not applicable" where the organisation says so', () => {
    const options = { notApplicableNeedsUntil: true };
    expect(() => parse(notApplicable, options)).toThrow(
      'An end date is needed',
    );
    expect(
      parse({ ...notApplicable, until: '2027-03-31' }, options).until,
    ).toBe('2027-03-31');
    expect(parse({}, options).until).toBeUndefined();
  });

  it.each([
    ['  Good \n', 'Good'],
    ['one\r\ntwo\rthree\n\tfour', 'one\ntwo\nthree\n\tfour'],
    ['a\u0000b\u001b[31mc\u007f\u0085', 'ab[31mc'],
    ['Grüße 👍🏽 مرحبا', 'Grüße 👍🏽 مرحبا'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    [' \u0000 ', undefined],
  ])('keeps of the comment %j what is plain text', (comment, expected) => {
    expect(parse({ comment }).comment).toBe(expected);
  });

  it('keeps a comment of the full length, without counting blanks around it', () => {
    const comment = 'x'.repeat(2_000);
    expect(parse({ comment: `\n  ${comment}  \n` }).comment).toBe(comment);
  });
});
