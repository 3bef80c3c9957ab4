import { predicateProblem } from './predicates';
import { parseText } from './testSupport';

describe('a filter predicate', () => {
  it.each<[unknown]>([
    [{}],
    [{ kind: 'Component', 'spec.type': 'service', 'spec.tier': 1 }],
    [{ 'spec.type': { $in: ['website', 1, true] } }],
    [{ 'metadata.tags': { $contains: 'java' } }],
    [{ relations: { $contains: { type: 'ownedBy' } } }],
    [{ 'metadata.name': { $hasPrefix: 'a' } }],
    [{ 'metadata.name': { $exists: false } }],
    [{ $all: [{ kind: 'API' }, { $not: { $any: [] } }] }],
    [JSON.parse('{ "__proto__": "x" }')],
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
    [{ a: { $contains: { $x: 1 } } }, 'At "a > $contains", "$x" is none of'],
    [{ 'a\nb': 1 }, 'a key has more than one line.'],
  ])('cannot be %j', (value, problem) => {
    expect(predicateProblem(value)).toContain(problem);
  });

  it('is checked in an instant, however wrong it is', () => {
    const hostile = {
      $any: Array.from({ length: 3_000 }, () => ({ a: { $contains: {} } })),
    };
    const nested = Array.from({ length: 18 }).reduce<object>(
      inner => ({ $all: [inner, inner] }),
      { a: 'x' },
    );
    const started = performance.now();
    expect(
      predicateProblem({ ...hostile, $any: [...hostile.$any, null] }),
    ).toContain('$any > 3001');
    expect(predicateProblem(nested, 10_000)).toContain('at most 10000');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('an audience', () => {
  it.each([
    ['owners', []],
    ['{ kind: Group, spec.type: team }', []],
    ['owner', ['invalid-audience']],
    ['[owners]', ['invalid-audience']],
    ['{ spec.type: { $like: team } }', ['invalid-audience']],
  ])('that is %s is told to its author where it is wrong', (written, codes) => {
    const { document, diagnostics } = parseText(
      `---\ntitle: A\n\naudience: ${written}\n---\nText.\n`,
    );
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual(
      codes.map(code => [code, 4]),
    );
    expect(document?.audience).toBeDefined();
  });
});
