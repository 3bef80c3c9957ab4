// Writes the types of the HTTP contract from `openapi.yaml`: `npm run generate`. With `--check` it
// writes nothing, and fails where a file is not what it would write.
//
// Every schema becomes a type of the common package under its own name, so that clients, pages and
// API reports see `Review` instead of `components['schemas']['Review']`; the query of an operation
// becomes one too. The operations themselves concern the router alone, and stay with the backend.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import ts from 'typescript';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const contractFile = 'plugins/learning-paths-backend/src/schema/openapi.yaml';
const operationsFile =
  'plugins/learning-paths-backend/src/schema/operations.generated.ts';
const typesFile =
  'plugins/learning-paths-common/src/api/wireTypes.generated.ts';
const header =
  '// Generated from openapi.yaml by `npm run generate`: change that file, not this one.';

/** A schema that says nothing of its type lets any JSON through, and nothing else. */
function jsonForAnything(schema, { path: pointer }) {
  return pointer.startsWith('#/components/schemas/') &&
    Object.keys(schema).every(key => key === 'description')
    ? ts.factory.createTypeReferenceNode('JsonValue')
    : undefined;
}

/** A comment with its description alone, as TSDoc has it: the type says the rest. */
function descriptionOnly(comment) {
  const [, description] = /@description (.*?)(?: \*\/|\n)/.exec(comment) ?? [];
  return description ? `/** ${description} */\n` : '';
}

/** What openapi-typescript makes of the contract. */
async function readContract() {
  const ast = await openapiTS(pathToFileURL(path.join(root, contractFile)), {
    transform: jsonForAnything,
  });
  const text = astToString(ast).replace(/\/\*\*.*?\*\/\s*/gs, descriptionOnly);
  return ts.createSourceFile('', text, ts.ScriptTarget.Latest, true);
}

/** The properties of the interface or type that the names lead to, from the outside in. */
function propertiesOf(source, ...names) {
  return names.reduce((properties, name) => {
    const found = properties.find(each => each.name?.text === name);
    return found?.members ?? found?.type.members ?? [];
  }, source.statements);
}

/** The queries of operations, as far as they leave a choice. */
function queriesOf(source) {
  return propertiesOf(source, 'operations').flatMap(operation =>
    propertiesOf(source, 'operations', operation.name.text, 'parameters')
      .filter(({ name, type }) => name.text === 'query' && type.members)
      .filter(({ type }) => type.members.some(each => each.questionToken))
      .map(({ type }) => ({ operation: operation.name.text, type })),
  );
}

/** The code with types by name, and with parameters as what they are. */
function byName(source, code, prefix = '') {
  const parameters = propertiesOf(source, 'components', 'parameters');
  return code
    .replace(/components\["schemas"\]\["(\w+)"\]/g, `${prefix}$1`)
    .replace(/components\["parameters"\]\["(\w+)"\]/g, (_all, parameter) =>
      parameters.find(({ name }) => name.text === parameter).type.getText(),
    );
}

/** The schemas, and the queries of operations, as exported types. */
function typesOf(source) {
  const commentOf = node =>
    (ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [])
      .map(({ pos, end }) => source.text.slice(pos + 3, end - 2).trim())
      .join();
  const declare = (comment, declaration, type) =>
    `/**\n * ${comment}\n *\n * @public\n */\nexport ${declaration} ${byName(
      source,
      type.getText(),
    )}`;
  const schemas = propertiesOf(source, 'components', 'schemas').map(schema => {
    const { text: name } = schema.name;
    const isObject = ts.isTypeLiteralNode(schema.type);
    const declaration = isObject ? `interface ${name}` : `type ${name} =`;
    return declare(commentOf(schema), declaration, schema.type);
  });
  // Types, since an interface cannot be handed on as a record of query parameters.
  const queries = queriesOf(source).map(({ operation, type }) =>
    declare(
      `The query of the operation ${operation}.`,
      `type ${operation}Query =`,
      type,
    ),
  );
  return [
    header,
    `import { JsonValue } from '@backstage/types';`,
    ...schemas,
    ...queries,
  ].join('\n\n');
}

/** Paths, operations and responses, with the types of the common package. */
function operationsOf(source) {
  let { text } = source;
  for (const { operation, type } of queriesOf(source).reverse()) {
    const [before, after] = [type.getStart(), type.getEnd()];
    text = `${text.slice(0, before)}wire.${operation}Query${text.slice(after)}`;
  }
  const named = ts.createSourceFile('', text, ts.ScriptTarget.Latest, true);
  const [paths, operations] = ['paths', 'operations'].map(name =>
    named.statements.find(statement => statement.name?.text === name).getText(),
  );
  const responses = propertiesOf(named, 'components').find(
    ({ name }) => name.text === 'responses',
  );
  return [
    header,
    `import type * as wire from '@learning-paths/backstage-plugin-learning-paths-common';`,
    byName(source, paths, 'wire.'),
    byName(source, operations, 'wire.'),
    `export interface components { ${responses.getText()} }`,
  ].join('\n\n');
}

const source = await readContract();
const files = {
  [typesFile]: typesOf(source),
  [operationsFile]: operationsOf(source),
};
for (const [name, text] of Object.entries(files)) {
  const file = path.join(root, name);
  const formatted = prettier.format(text, {
    ...(await prettier.resolveConfig(file)),
    filepath: file,
  });
  if (!process.argv.includes('--check')) {
    await writeFile(file, formatted);
  } else if (formatted !== (await readFile(file, 'utf8').catch(() => ''))) {
    process.stderr.write(`${name} is stale: run "npm run generate"\n`);
    process.exitCode = 1;
  }
}
