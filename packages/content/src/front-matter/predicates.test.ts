import { parseText } from '../__testUtils__/testSupport';
import { isPredicateField, predicateProblem } from './predicates';

describe('a filter predicate', () => {
  it.each<[unknown]>([
    [{}],
    [{ kind: 'Component', 'spec.type': 'service', 'spec.lifecycle': 1 }],
    [{ 'spec.type': { $in: ['website', 1, true] } }],
    [{ 'metadata.tags': { $contains: 'java' } }],
    [{ 'metadata.tags': { $contains: { $any: ['java', 'go'] } } }],
    [{ 'metadata.namespace': 'a', 'metadata.labels.example.com/tier': '1' }],
    [{ 'spec.owner': 'a', 'spec.system': { $exists: true } }],
    [{ 'metadata.name': { $hasPrefix: 'a' } }],
    [{ 'metadata.name': { $exists: false } }],
    [{ $all: [{ kind: 'API' }, { $not: { $any: [] } }] }],
  ])('may be %j', value => {
    expect(predicateProblem(value)).toBeUndefined();
  });

  it.each<[unknown, string]>([
    [null, 'It must be a mapping.'],
    ['kind', 'It must be a mapping.'],
    [[], 'It must be a mapping.'],
    [{ $all: {} }, 'At "$all", there must be a list.'],
    [{ $any: [{}], $not: {} }, '"$any" must stand alone; join'],
    [{ $nor: [] }, '"$nor" is none of $all, $any and $not.'],
    [{ $any: [{}, null] }, 'At "$any > 2", there must be a mapping'],
    [{ kind: null }, 'At "kind", there must be a plain value, or'],
    [{ kind: ['a'] }, 'At "kind", there must be a plain value, or'],
    [{ kind: {} }, 'At "kind", there must be a plain value, or'],
    [{ kind: { $in: 'a' } }, 'At "kind", $in takes a list'],
    [{ kind: { $in: [[]] } }, 'At "kind", $in takes a list'],
    [{ kind: { $exists: 'no' } }, 'At "kind", $exists takes true or false.'],
    [{ kind: { $hasPrefix: 1 } }, 'At "kind", $hasPrefix takes a text.'],
    [{ kind: { $regex: 'a' } }, 'At "kind", "$regex" is none of'],
    [{ kind: { $in: [], $exists: true } }, 'there must be one operator only.'],
    [
      { kind: { $contains: { $x: 1 } } },
      'At "kind > $contains", "$x" is none of',
    ],
    [{ 'a\nb': 1 }, 'a key has more than one line.'],
    [{ metadata: { name: 'a' } }, '"metadata" cannot be named'],
    [{ kind: { name: 'a' } }, 'At "kind", "name" is none of'],
  ])('cannot be %j', (value, problem) => {
    expect(predicateProblem(value)).toContain(problem);
  });

  it.each<[object, string]>([
    [{ 'metadata.annotations.token': { $hasPrefix: 'a' } }, ''],
    [{ 'metadata.annotations': { $exists: true } }, ''],
    [{ metadata: { $exists: true } }, ''],
    [{ metadata: { $contains: {} } }, ''],
    [{ spec: { $exists: false } }, ''],
    [{ 'spec.tier': 1 }, ''],
    [{ 'spec.type.of': 'x' }, ''],
    [{ 'metadata.title': 'x' }, ''],
    [{ 'metadata.description': { $hasPrefix: 'x' } }, ''],
    [{ apiVersion: 'x' }, ''],
    [{ relations: { $contains: { type: 'ownedBy' } } }, ''],
    [{ 'metadata.labels': { $exists: true } }, ''],
    [{ 'metadata.labels.': 'x' }, ''],
    [{ Kind: 'x' }, ''],
    [{ 'Metadata.Annotations.token': 'x' }, ''],
    [{ ' kind': 'x' }, ''],
    [{ '': 'x' }, ''],
    [JSON.parse('{ "__proto__": "x" }'), ''],
    [{ kind: 'x', 'spec.tier': { $in: [1] } }, ''],
    [{ $not: { 'spec.tier': 1 } }, 'At "$not", '],
    [{ $all: [{ kind: 'x' }, { 'spec.tier': 1 }] }, 'At "$all > 2", '],
    [
      { $any: [{ $not: { $all: [{ 'spec.tier': 1 }] } }] },
      'At "$any > 1 > $not > $all > 1", ',
    ],
  ])('names no other fields than it may: not %j', (value, place) => {
    const problem = predicateProblem(value);
    expect(problem).toMatch(
      / cannot be named; .*kind, .*links\.fields opens\.$/,
    );
    expect(problem?.startsWith(`${place}"`)).toBe(true);
  });

  it('names what the configuration opens, and no more', () => {
    const fields = ['spec.tier', 'metadata.annotations.*', 'relations'];
    for (const value of [
      { 'spec.tier': 1 },
      { 'metadata.annotations.example.com/a': { $exists: true } },
      { relations: { $contains: { type: 'ownedBy', targetRef: 'a' } } },
      { $not: { 'spec.tier': 1, kind: 'x' } },
    ]) {
      expect(predicateProblem(value, { fields })).toBeUndefined();
    }
    for (const value of [
      { 'spec.tiers': 1 },
      { 'spec.tier.of': 1 },
      { 'metadata.annotations': { $exists: true } },
      { 'relations.ownedBy': 'a' },
    ]) {
      expect(predicateProblem(value, { fields })).toMatch('cannot be named');
    }
  });

  it.each([
    ['relations', true],
    ['spec.profile.*', true],
    ['metadata.annotations.example.com/a-b', true],
    ['*', false],
    ['spec.*.a', false],
    ['spec*', false],
    ['spec.', false],
    ['.spec', false],
    ['spec..a', false],
    ['$not', false],
    ['a b', false],
    ['', false],
  ])('may be given the field %j: %p', (field, isField) => {
    expect(isPredicateField(field)).toBe(isField);
  });

  it('is checked in an instant, however wrong it is', () => {
    const hostile = {
      $any: Array.from({ length: 3_000 }, () => ({ kind: { $contains: {} } })),
    };
    const nested = Array.from({ length: 18 }).reduce<object>(
      inner => ({ $all: [inner, inner] }),
      { kind: 'x' },
    );
    const started = performance.now();
    expect(
      predicateProblem({ ...hostile, $any: [...hostile.$any, null] }),
    ).toContain('$any > 3001');
    expect(predicateProblem(nested, { maxLength: 10_000 })).toContain(
      'at most 10000',
    );
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('an audience', () => {
  it.each([
    ['owners', []],
    ['{ kind: Group, spec.type: team }', []],
    ['owner', ['invalid-audience']],
    ['Developers and operators', ['invalid-audience']],
    ['[developer, operator]', ['invalid-audience']],
    ['5', ['invalid-audience']],
    ['[owners]', ['invalid-audience']],
    ['{ spec.type: { $like: team } }', ['invalid-audience']],
    [`{ spec.type: ${'x'.repeat(10_001)} }`, ['invalid-audience']],
    ['{ spec.profile.email: { $hasPrefix: a } }', ['invalid-audience']],
  ])('that is %s is told to its author where it is wrong', (written, codes) => {
    const { document, diagnostics } = parseText(
      `---\ntitle: A\n\naudience: ${written}\n---\nText.\n`,
    );
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual(
      codes.map(code => [code, 4]),
    );
    expect(document && 'audience' in document).toBe(codes.length === 0);
  });
});
