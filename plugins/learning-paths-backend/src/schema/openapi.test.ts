import { createMockDirectory } from '@backstage/backend-test-utils';
import { load } from 'js-yaml';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { testDatabases } from '../__testUtils__/databases';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';

// The generator is a process of its own, on a machine that may be busy with others.
jest.setTimeout(120_000);

const contractFile = join(__dirname, 'openapi.yaml');

const run = promisify(execFile);
const generator = join(
  __dirname,
  '../../../../scripts/generate-wire-types.mjs',
);

/** The contract, as far as it is looked at here. */
interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: {
    parameters: Record<string, Parameter>;
    schemas: Record<string, Schema>;
  };
}
interface Operation {
  operationId?: string;
  description?: string;
  parameters?: (Parameter | Ref)[];
}
interface Ref {
  $ref: string;
}
interface Parameter {
  name: string;
  in: string;
  allowReserved?: boolean;
  schema: Schema | Ref;
}
interface Schema {
  description?: string;
  type?: string;
  enum?: string[];
  maxLength?: number;
  pattern?: string;
}

const contract = load(readFileSync(contractFile, 'utf8')) as Contract;
const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item).map(
    ([method, operation]) =>
      [`${method.toUpperCase()} ${path}`, operation] as const,
  ),
);

const schemas = Object.entries(contract.components.schemas);

const lastOf = ({ $ref }: Ref) => $ref.slice($ref.lastIndexOf('/') + 1);
const parameters = operations.flatMap(([title, operation]) =>
  (operation.parameters ?? []).map(given => {
    const parameter =
      '$ref' in given ? contract.components.parameters[lastOf(given)] : given;
    const { schema } = parameter;
    return {
      title: `${parameter.name} of ${title}`,
      ...parameter,
      schema:
        '$ref' in schema ? contract.components.schemas[lastOf(schema)] : schema,
    };
  }),
);
const queryTexts = parameters.filter(
  ({ in: place, schema }) =>
    place === 'query' && schema.type === 'string' && !schema.enum,
);

/** Texts of ours, or of the configuration, that need no escaping in any URL. */
const plainTexts: Record<string, string> = {
  cursor: 'is base64url',
  source: 'is an id of letters, digits and dashes',
};

describe('the HTTP contract', () => {
  const databases = testDatabases();

  it('is what the types were generated from: npm run generate', async () => {
    const { stderr } = await run(process.execPath, [generator, '--check']);
    expect(stderr).toBe('');
  });

  it.each(schemas)('says what the shape %s is', (_name, schema) => {
    expect(schema.description).toMatch(/^[A-Z`"].{10,}\.$/s);
  });

  it.each(operations)('says what %s does', (_title, operation) => {
    expect(operation.description).toMatch(/^[A-Z].{15,}\.$/);
    expect(operation.operationId).toMatch(/^[A-Z][A-Za-z]+$/);
  });

  it('names each operation once', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(10);
  });

  it.each(queryTexts)(
    'takes $title unescaped where it may hold a slash or a colon',
    ({ name, allowReserved }) => {
      expect(allowReserved ?? false).toBe(!(name in plainTexts));
    },
  );

  it('bounds the length of every text in a path or a query', () => {
    const texts = parameters.filter(({ schema }) => schema.type === 'string');
    expect(texts.length).toBeGreaterThan(20);
    expect(
      texts.filter(({ schema }) => !schema.enum && !schema.maxLength),
    ).toEqual([]);
  });

  it('takes no control characters where a text goes to the database', async () => {
    const texts = parameters.filter(({ name }) =>
      ['team', 'path', 'since'].includes(name),
    );
    expect(texts.length).toBeGreaterThan(8);
    expect(
      texts.filter(
        ({ schema }) =>
          !schema.pattern || new RegExp(schema.pattern).test('a\u0000'),
      ),
    ).toEqual([]);
    const { get } = await startLearningPaths({
      content: createMockDirectory({ content: { 'a.md': 'A' } }),
    });
    for (const path of [
      '/guides?path=/a%00',
      '/guides/changes?path=/a&since=n1:%00',
      '/assets?path=/a%00',
      '/series?team=group:default/a%00',
      '/reviews?team=group:default/a&path=/a%00',
      '/reviews/history?team=group:default/a%00&path=/a',
    ]) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 400]);
      expect(body.error.message).toContain('must match pattern');
    }
  });

  it('takes a slug as browsers write it in a query', async () => {
    const slug = "what's new: a+b (1)";
    const content = createMockDirectory({
      content: {
        [`series/${slug}.md`]:
          '---\ntitle: New\nstructure:\n  - title: A\n    source: /a\n---\n',
        'a.md': 'A',
      },
    });
    const { get } = await startLearningPaths({
      knex: await databases.init('SQLITE_3'),
      content,
    });
    const [series] = (await get('/series')).body.items;
    expect(series.slug).toBe(slug);
    const query = new URLSearchParams({ path: '/a', series: slug });
    const guide = await get(`/guides?${query}`);
    expect(guide.status).toBe(200);
    expect(guide.body.series.slug).toBe(slug);
    const list = await get(
      `/guides/list?${new URLSearchParams({ series: slug })}`,
    );
    expect(list.status).toBe(200);
    expect(list.body.items).toHaveLength(1);
    const one = await get(`/series/${encodeURIComponent(slug)}`);
    expect(one.body.slug).toBe(slug);
  });
});
