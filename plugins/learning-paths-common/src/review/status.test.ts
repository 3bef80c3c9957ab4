import {
  asksForReview,
  hasRunOut,
  isInGrace,
  reviewStatus,
  StatusInput,
} from './status';

const day = 24 * 60 * 60 * 1000;
const now = Date.parse('2026-11-22T12:00:00Z');
const reviewed = {
  outcome: 'reviewed' as const,
  digest: 'n1:a',
  at: now - 10 * day,
};
const base: StatusInput = {
  guide: { digest: 'n1:a' },
  intervalMs: 100 * day,
  spreadBy: 'group:default/a\nguide',
  now,
};
const status = (input: Partial<StatusInput>) =>
  reviewStatus({ ...base, ...input });

describe('status of a review', () => {
  it.each<[string, Partial<StatusInput>, string]>([
    ['nothing attested', {}, 'not-reviewed'],
    ['reviewed, same text', { attestation: reviewed }, 'reviewed'],
    [
      'reviewed, text moved',
      { attestation: reviewed, guide: { digest: 'n1:b' } },
      'changed',
    ],
    [
      'text moved, but the author’s revision did not rise',
      {
        attestation: { ...reviewed, revision: 3 },
        guide: { digest: 'n1:b', revision: 3 },
      },
      'reviewed',
    ],
    [
      'revision rose',
      {
        attestation: { ...reviewed, revision: 3 },
        guide: { digest: 'n1:b', revision: 4 },
      },
      'changed',
    ],
    [
      'text moved under a kept revision that does not count',
      {
        attestation: { ...reviewed, revision: 3 },
        guide: { digest: 'n1:b', revision: 3 },
        revisions: 'ignore',
      },
      'changed',
    ],
    [
      'revision rose without a word, and does not count',
      {
        attestation: { ...reviewed, revision: 3 },
        guide: { digest: 'n1:a', revision: 4 },
        revisions: 'ignore',
      },
      'reviewed',
    ],
    [
      'only one of the two texts has a revision',
      {
        attestation: reviewed,
        guide: { digest: 'n1:b', revision: 4 },
      },
      'changed',
    ],
    [
      'not applicable, text moved',
      {
        attestation: { ...reviewed, outcome: 'not-applicable' },
        guide: { digest: 'n1:b' },
      },
      'not-applicable',
    ],
    [
      'not applicable until today',
      {
        attestation: {
          ...reviewed,
          outcome: 'not-applicable',
          until: '2026-11-22',
        },
      },
      'not-applicable',
    ],
    [
      'not applicable until yesterday',
      {
        attestation: {
          ...reviewed,
          outcome: 'not-applicable',
          until: '2026-11-21',
        },
      },
      'due',
    ],
    [
      'an exception that holds',
      {
        attestation: { ...reviewed, outcome: 'exception', until: '2027-01-01' },
      },
      'exception',
    ],
    [
      'an exception that holds, text moved',
      {
        attestation: { ...reviewed, outcome: 'exception', until: '2027-01-01' },
        guide: { digest: 'n1:b' },
      },
      'changed',
    ],
    [
      'an exception past its day, text moved',
      {
        attestation: { ...reviewed, outcome: 'exception', until: '2026-11-01' },
        guide: { digest: 'n1:b' },
      },
      'due',
    ],
    [
      'reviewed longer ago than the interval and its spread',
      { attestation: { ...reviewed, at: now - 111 * day } },
      'due',
    ],
    [
      'moved and past the interval',
      {
        attestation: { ...reviewed, at: now - 111 * day },
        guide: { digest: 'n1:b' },
      },
      'changed',
    ],
    [
      'an exception does not fall due by the interval',
      {
        attestation: {
          ...reviewed,
          outcome: 'exception',
          until: '2027-01-01',
          at: now - 400 * day,
        },
      },
      'exception',
    ],
    [
      'no interval',
      {
        attestation: { ...reviewed, at: now - 9_999 * day },
        intervalMs: undefined,
      },
      'reviewed',
    ],
    [
      'a review that was not pinned never moves either',
      { attestation: { ...reviewed, digest: undefined } },
      'reviewed',
    ],
    [
      'a guide without a text of ours never moves',
      { attestation: reviewed, guide: {} },
      'reviewed',
    ],
  ])('%s', (_, input, expected) => {
    expect(status(input)).toBe(expected);
  });

  it('spreads due dates over a tenth of the interval, each always the same', () => {
    const dueAfter = (days: number) =>
      Array.from({ length: 200 }, (_, index) => `guide-${index}`).filter(
        name =>
          reviewStatus({
            ...base,
            spreadBy: name,
            attestation: { ...reviewed, at: now - days * day },
          }) === 'due',
      );
    expect(dueAfter(99.99)).toEqual([]);
    expect(dueAfter(110)).toHaveLength(200);
    const byDay = Array.from({ length: 11 }, (_, index) =>
      dueAfter(100 + index),
    );
    for (const [index, due] of byDay.slice(1).entries()) {
      expect(due.length).toBeGreaterThan(byDay[index].length);
      expect(due).toEqual(expect.arrayContaining(byDay[index]));
    }
  });
});

describe('what a status asks for', () => {
  it('is a review, a new look, or nothing', () => {
    expect(
      (
        [
          'not-reviewed',
          'reviewed',
          'exception',
          'not-applicable',
          'changed',
          'due',
        ] as const
      ).filter(asksForReview),
    ).toEqual(['not-reviewed', 'changed', 'due']);
  });

  it.each([
    ['exception', 'due', true],
    ['not-applicable', 'due', true],
    ['exception', 'exception', false],
    ['reviewed', 'due', false],
  ] as const)(
    'is a new end date where a %s is %s: %s',
    (outcome, current, expected) => {
      expect(hasRunOut({ outcome, status: current })).toBe(expected);
    },
  );
});

describe('the grace period', () => {
  it.each([
    ['begins with the change', now, true],
    ['lasts to its last millisecond', now - 30 * day + 1, true],
    ['is over then', now - 30 * day, false],
    ['is not, where nobody knows when the text changed', undefined, false],
  ])('%s', (_, changedAt, expected) => {
    expect(isInGrace(changedAt, { graceMs: 30 * day, now })).toBe(expected);
  });
});
