import { mockServices } from '@backstage/backend-test-utils';
import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { testPool } from '../../__testUtils__/pool';
import { EntityName } from './types';
import { PublishedTechDocs } from './PublishedTechDocs';

const docs = { kind: 'Component', namespace: 'default', name: 'Billing' };

describe('reading TechDocs', () => {
  let server: Server;
  let answer: RequestListener;
  const pool = testPool();
  const requests: { path?: string; authorization?: string }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { url: path, headers } = request;
      requests.push({ path, authorization: headers.authorization });
      answer(request, response);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  beforeEach(() => requests.splice(0));
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  const read = async (
    options: {
      page?: string;
      signal?: AbortSignal;
      legacyPathCasing?: boolean;
      docs?: EntityName;
    } = {},
  ) => {
    const { page, legacyPathCasing = false } = options;
    const { port } = server.address() as AddressInfo;
    return new PublishedTechDocs({
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `http://127.0.0.1:${port}/api/techdocs`,
      }),
      auth: mockServices.auth({ pluginId: 'learning-paths' }),
      legacyPathCasing,
      pool,
    }).read({
      docs: options.docs ?? docs,
      page,
      signal: options.signal ?? new AbortController().signal,
    });
  };

  it('asks for the page with a token of the plugin', async () => {
    answer = (_, response) => response.end('<article>Text</article>');
    expect(await read({ page: 'on call/Höhe' })).toMatchObject({
      kind: 'text',
      title: '',
      body: 'Text',
    });
    await read();
    await read({ legacyPathCasing: true });
    const root = '/api/techdocs/static/docs';
    expect(requests).toEqual([
      {
        path: `${root}/default/component/billing/on%20call/H%C3%B6he/index.html`,
        authorization: expect.stringMatching(/^Bearer mock-service-token/),
      },
      expect.objectContaining({
        path: `${root}/default/component/billing/index.html`,
      }),
      expect.objectContaining({
        path: `${root}/default/Component/Billing/index.html`,
      }),
    ]);
  });

  it.each([
    ['../../other/secret'],
    ['a/../../x'],
    ['.'],
    ['..\\..\\x'],
    ['a\u0000b'],
  ])('never leaves the site of the entity: %j', async page => {
    answer = (_, response) => response.end('<article>Text</article>');
    expect(await read({ page })).toMatchObject({
      kind: 'problem',
      problem: { kind: 'missing' },
    });
    expect(requests).toEqual([]);
  });

  // An annotation names it, and whoever owns an entity writes that.
  it.each([
    [{ kind: '..', namespace: '..', name: '..' }],
    [{ kind: 'component', namespace: 'default', name: '..' }],
    [{ kind: 'component', namespace: '.', name: 'x' }],
    [{ kind: 'component', namespace: 'default', name: 'a/../b' }],
  ])('never asks for a site that is no name of an entity: %j', async name => {
    answer = (_, response) => response.end('<article>Text</article>');
    expect(await read({ docs: name, page: 'runbook' })).toMatchObject({
      kind: 'problem',
      problem: { kind: 'missing' },
    });
    expect(requests).toEqual([]);
  });

  it.each<[string, RequestListener, string, RegExp]>([
    [
      'is not published',
      (_, response) => response.writeHead(404).end(),
      'missing',
      /no published page 'runbook' of 'Component:default\/Billing'/,
    ],
    [
      'is refused',
      (_, response) => response.writeHead(401).end(),
      'unreadable',
      /answered with 401/,
    ],
    [
      'fails',
      (_, response) => response.writeHead(500).end('<article>No</article>'),
      'unreadable',
      /answered with 500/,
    ],
    [
      'breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('<article>');
        response.destroy();
      },
      'unreadable',
      /could not be reached/,
    ],
    [
      'has no text',
      (_, response) => response.end('<article></article>'),
      'unreadable',
      /has no text/,
    ],
    [
      'is too large',
      (_, response) => response.end(`<p>${'x'.repeat(5 * 1024 * 1024)}`),
      'unreadable',
      /larger than 4 MiB/,
    ],
    [
      'is nested past all reason',
      (_, response) => response.end('<b>'.repeat(100_000)),
      'unreadable',
      /levels deep/,
    ],
  ])('says of a page that %s', async (_title, given, kind, message) => {
    answer = given;
    expect(await read({ page: 'runbook' })).toEqual({
      kind: 'problem',
      problem: { kind, message: expect.stringMatching(message) },
    });
  });

  it('ends when it is told to', async () => {
    answer = () => {};
    await expect(read({ signal: AbortSignal.timeout(50) })).rejects.toThrow(
      /timeout/,
    );
  });
});
