import { createMockDirectory } from '@backstage/backend-test-utils';
import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { startWithRights } from '../__testUtils__/startWithRights';

jest.setTimeout(60_000);

const { paths } = load(
  readFileSync(join(__dirname, '../schema/openapi.yaml'), 'utf8'),
) as { paths: Record<string, Record<string, unknown>> };

const methods = ['get', 'put', 'post', 'delete'] as const;

/** Every operation of the contract, at an address that its parameters allow. */
const operations = Object.entries(paths).flatMap(([path, item]) =>
  methods
    .filter(method => method in item)
    .map(method => ({
      method,
      path: path
        .replace('{kind}', 'group')
        .replace('{namespace}', 'default')
        .replace(/\{\w+\}/, 'one'),
    })),
);

describe('whoever is not signed in', () => {
  const content = createMockDirectory();

  it('is answered by no route, with no token, a wrong one, or one in a place of its own', async () => {
    content.setContent({ 'a.md': '---\ntitle: A\n---\nText.' });
    const { server } = await startWithRights({
      content,
      decide: () => undefined,
    });
    const query = 'path=/a&team=group:default/one&since=n2:0';
    const answers = await Promise.all(
      operations.flatMap(({ method, path }) => {
        const ask = (more = '') =>
          request(server)[method](`/api/learning-paths${path}?${query}${more}`);
        return [
          ask(),
          ask().auth('a.b.c', { type: 'bearer' }),
          ask().auth('guest', 'guest'),
          ask('&token=a.b.c&access_token=a.b.c'),
          ask().set('Cookie', 'backstage-auth=a.b.c'),
        ].map(async call => [method, path, (await call).status]);
      }),
    );
    expect(answers.length).toBeGreaterThan(100);
    expect(answers.filter(([, , status]) => status !== 401)).toEqual([]);
  });
});
