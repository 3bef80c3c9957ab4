import { createMockDirectory } from '@backstage/backend-test-utils';
import { buildLibrary, parseDocument } from '@learning-paths/content';
import { JsonValue } from '@backstage/types';
import { entity } from '../__testUtils__/catalog';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';
import { DocumentFacts } from '../store/content/types';
import { readAppliesTo } from './appliesTo';
import { AuthorPredicates } from './predicates';

jest.setTimeout(60_000);

async function read(appliesTo: JsonValue, fields: string[] = []) {
  const { document, diagnostics } = parseDocument({
    source: 'docs',
    file: 'a.md',
    content: Buffer.from(
      `---\ntitle: A\nappliesTo: ${JSON.stringify(appliesTo)}\n---\n`,
    ),
    predicateFields: fields,
  });
  const documents: DocumentFacts[] = document ? [document] : [];
  const library = buildLibrary({ documents, assets: [] });
  return {
    rules: await readAppliesTo(library, new AuthorPredicates(fields)),
    diagnostics,
  };
}

const gateway = entity(
  'component:default/gateway',
  { type: 'service', owner: 'group:default/payments', lifecycle: 'production' },
  {
    tags: ['java', 'pci'],
    annotations: { 'github.com/project-slug': 'example/gateway' },
  },
);

describe('appliesTo', () => {
  // docs/linking.md shows these.
  it.each<[JsonValue, boolean]>([
    [{ kind: 'Component', 'spec.type': 'service' }, true],
    [{ kind: 'component', 'spec.type': 'SERVICE' }, true],
    [{ kind: 'Component', 'spec.type': { $in: ['website', 'service'] } }, true],
    [{ 'metadata.tags': { $contains: 'java' } }, true],
    [{ 'metadata.tags': 'java' }, false],
    [{ 'metadata.name': { $hasPrefix: 'gate' } }, true],
    [{ 'spec.owner': 'group:default/payments' }, true],
    [
      {
        $all: [
          { kind: 'Component' },
          { $not: { 'spec.lifecycle': 'experimental' } },
        ],
      },
      true,
    ],
    [{ $any: [{ kind: 'API' }, { kind: 'Resource' }] }, false],
    [{}, true],
  ])('%j matches the gateway: %p', async (predicate, isMatch) => {
    const { rules, diagnostics } = await read(predicate);
    expect(diagnostics).toEqual([]);
    expect(rules.map(rule => rule.matches(gateway))).toEqual([isMatch]);
  });

  it.each<[JsonValue, boolean]>([
    [
      { 'metadata.annotations.github.com/project-slug': { $exists: true } },
      true,
    ],
    [
      {
        relations: {
          $contains: { type: 'ownedBy', targetRef: 'group:default/payments' },
        },
      },
      true,
    ],
    [{ 'relations.ownedBy': 'group:default/payments' }, false],
  ])(
    '%j matches the gateway where the configuration opens the field: %p',
    async (predicate, isMatch) => {
      const { rules, diagnostics } = await read(predicate, [
        'metadata.annotations.*',
        'relations',
        'relations.ownedBy',
      ]);
      expect(diagnostics).toEqual([]);
      expect(rules.map(rule => rule.matches(gateway))).toEqual([isMatch]);
      // As it was stored, after the field was closed again.
      expect((await read(predicate)).rules).toEqual([]);
    },
  );

  it.each<[JsonValue, RegExp]>([
    [
      { $any: [{ kind: 'API' }, { 'metadata.annotations.a': 'b' }] },
      /At "\$any > 2", "metadata\.annotations\.a" cannot be named/,
    ],
    [{ $not: { 'spec.secret': { $hasPrefix: 'a' } } }, /cannot be named/],
    ['service', /must be a mapping/],
    [[{ kind: 'Component' }], /must be a mapping/],
    [{ kind: { $regex: '.*' } }, /At "kind", "\$regex" is none of \$exists/],
    [{ $all: [], kind: 'Component' }, /"\$all" must stand alone/],
    [{ kind: 'x'.repeat(10_001) }, /at most 10000/],
  ])(
    '%j links nothing, and is told to its author',
    async (predicate, message) => {
      const { rules, diagnostics } = await read(predicate);
      expect(rules).toEqual([]);
      expect(diagnostics).toEqual([
        {
          severity: 'warning',
          code: 'invalid-applies-to',
          source: 'docs',
          file: 'a.md',
          line: 3,
          message: expect.stringMatching(message),
          hint: expect.stringContaining('docs/linking.md'),
        },
      ]);
    },
  );

  it('shows what cannot be read among the diagnostics of the content', async () => {
    const content = createMockDirectory({
      content: { 'a.md': '---\ntitle: A\nappliesTo: services\n---\nText.\n' },
    });
    const { get } = await startLearningPaths({ content });
    const { items } = (await get('/diagnostics')).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        code: 'invalid-applies-to',
        file: 'a.md',
        line: 3,
      }),
    );
  });
});
