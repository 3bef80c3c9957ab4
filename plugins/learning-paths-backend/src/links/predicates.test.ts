import { AuthorPredicates } from './predicates';

describe('predicates that authors wrote', () => {
  const closed = new AuthorPredicates([]);
  const open = new AuthorPredicates(['spec.tier']);
  const group = { kind: 'Group', spec: { type: 'team', tier: 'gold' } };

  it('are ignored as a whole once a field of theirs is closed again', () => {
    for (const stored of [
      { 'spec.tier': 'gold' },
      { $any: [{ kind: 'Group' }, { 'spec.tier': 'gold' }] },
      { $not: { 'spec.tier': 'silver' } },
    ]) {
      expect(open.readAudience(stored)).toEqual(expect.any(Function));
      expect(open.read(stored)?.(group)).toBe(true);
      expect(closed.readAudience(stored)).toBeUndefined();
      expect(closed.read(stored)).toBeUndefined();
    }
  });

  it('may name owners as an audience, and nothing else that is no predicate', () => {
    expect(closed.readAudience('owners')).toBe('owners');
    for (const none of [undefined, null, 'owner', 1, [], { kind: {} }]) {
      expect(closed.readAudience(none)).toBeUndefined();
    }
    expect(closed.read({ kind: 'group' })?.(group)).toBe(true);
  });
});
