import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { rightsKey } from './rightsKey';

type Conditions = Extract<
  PolicyDecision,
  { result: 'CONDITIONAL' }
>['conditions'];

const rule = (name: string, params: object) => ({
  rule: name,
  resourceType: 'learning-paths-guide',
  params: JSON.parse(JSON.stringify(params)),
});
const keyOf = (conditions: Conditions) =>
  rightsKey({
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'learning-paths',
    resourceType: 'learning-paths-guide',
    conditions,
  });
const a = rule('HAS_TAG', { tags: ['a'] });
const b = rule('HAS_TAG', { tags: ['b'] });

describe('the key of rights', () => {
  it('leaves out the number that each request for a decision gets', () => {
    const first = { id: '1', result: AuthorizeResult.ALLOW } as const;
    const second = { id: '2', result: AuthorizeResult.ALLOW } as const;
    expect(rightsKey(first)).toBe(rightsKey(second));
  });

  it.each<[string, Conditions, Conditions]>([
    ['conditions', { allOf: [a, b] }, { allOf: [b, a] }],
    ['alternatives', { anyOf: [a, { not: b }] }, { anyOf: [{ not: b }, a] }],
    [
      'values of our rules',
      rule('HAS_TAG', { tags: ['a', 'b'] }),
      rule('HAS_TAG', { tags: ['b', 'a', 'b'] }),
    ],
    [
      'names of parameters',
      rule('OTHER', { x: 1, y: { p: 1, q: 2 } }),
      rule('OTHER', { y: { q: 2, p: 1 }, x: 1 }),
    ],
  ])('is the same for another order of %s', (_, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it('differs for whatever lets something else through', () => {
    const conditions: Conditions[] = [
      a,
      b,
      { not: a },
      { not: { not: a } },
      { allOf: [a, b] },
      { anyOf: [a, b] },
      { allOf: [a, { anyOf: [b, { not: a }] }] },
      rule('IS_FROM_SOURCE', { sources: ['a'] }),
      rule('IS_OWNED_BY', { owners: ['a'] }),
      rule('HAS_TAG', { tags: ['a,b'] }),
      rule('HAS_TAG', { tags: ['a', 'b'] }),
      rule('HAS_TAG', { tags: ['a"', 'b'] }),
      rule('HAS_TAG', { tags: [] }),
      rule('OTHER', { range: ['1', '2'] }),
      rule('OTHER', { range: ['2', '1'] }),
      rule('OTHER', { range: '1' }),
      rule('OTHER', { range: 1 }),
      { ...a, resourceType: 'learning-paths-review' },
    ];
    const keys = [
      rightsKey({ result: AuthorizeResult.ALLOW }),
      rightsKey({ result: AuthorizeResult.DENY }),
      ...conditions.map(keyOf),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
