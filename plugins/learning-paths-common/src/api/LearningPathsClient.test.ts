/** @jest-environment node */
import { once } from 'node:events';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { LearningPathsClient } from './LearningPathsClient';

/** A request as it came over the wire. */
interface Received {
  method?: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
}

describe('the client, over HTTP', () => {
  const base = '/backstage/api/learning-paths';
  const team = 'group:default/storage-squad';
  const path = '/guides/a & b/100%?#ü+é';
  let received: Received[];
  let answer: (response: ServerResponse) => void;
  let client: LearningPathsClient;

  const server = createServer(async (request, response) => {
    received.push({
      method: request.method,
      url: new URL(request.url ?? '', 'http://localhost'),
      headers: request.headers,
      body: await text(request),
    });
    answer(response);
  });
  const respond = (status: number, body: object) => {
    answer = response => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
  };
  const queryOf = ({ url }: Received) => Object.fromEntries(url.searchParams);

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    client = new LearningPathsClient({
      discoveryApi: {
        getBaseUrl: async pluginId =>
          `http://127.0.0.1:${port}/backstage/api/${pluginId}`,
      },
      fetchApi: { fetch },
    });
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  beforeEach(() => {
    received = [];
    respond(200, { items: [] });
  });

  it('reminds a team, and tells the owner of a guide', async () => {
    await client.remindTeam({ team, series: 'platform' });
    await client.sendGuideFeedback({ path, text: 'The link is dead' });
    const [reminder, feedback] = received;
    expect(reminder).toMatchObject({
      method: 'POST',
      body: '{"series":"platform"}',
    });
    expect(reminder.url.pathname).toBe(
      `${base}/teams/group/default/storage-squad/reminders`,
    );
    expect(feedback).toMatchObject({
      method: 'POST',
      body: '{"text":"The link is dead"}',
    });
    expect(feedback.url.pathname).toBe(`${base}/guides/feedback`);
    expect(queryOf(feedback)).toEqual({ path });
  });

  it.each<[string, () => Promise<unknown>, string, Record<string, string>]>([
    [
      'series',
      () => client.listSeries({ text: 'a+b c', tag: 'c++', owner: team }),
      '/series',
      { text: 'a+b c', tag: 'c++', owner: team },
    ],
    [
      'one series for a team',
      () => client.getSeries('a b:c', { team }),
      '/series/a%20b%3Ac',
      { team },
    ],
    [
      'a page of guides with their text',
      () => client.listGuides({ plain: true, limit: 100, cursor: 'x_-' }),
      '/guides/list',
      { plain: 'true', limit: '100', cursor: 'x_-' },
    ],
    [
      'a guide in a series, for a team',
      () => client.getGuide({ path, series: 'platform', team }),
      '/guides',
      { path, series: 'platform', team },
    ],
    [
      'what changed in a guide',
      () => client.getChanges({ path, since: 'n1:ab/+=' }),
      '/guides/changes',
      { path, since: 'n1:ab/+=' },
    ],
    [
      'how much changed in a guide',
      () => client.getChangesSummary({ path, since: 'n1:ab/+=' }),
      '/guides/changes/summary',
      { path, since: 'n1:ab/+=' },
    ],
    [
      'the history of a review',
      () => client.listHistory({ team, path, limit: 5 }),
      '/reviews/history',
      { team, path, limit: '5' },
    ],
    [
      'the state of a reminder',
      () => client.getReminder({ team, series: 'a b' }),
      '/teams/group/default/storage-squad/reminders',
      { series: 'a b' },
    ],
    ['sources', () => client.listSources(), '/sources', {}],
    [
      'problems',
      () => client.listDiagnostics({ source: 'docs', severity: 'error' }),
      '/diagnostics',
      { source: 'docs', severity: 'error' },
    ],
  ])('asks for %s by GET', async (_title, call, expectedPath, query) => {
    respond(200, { items: [], found: 'it' });
    expect(await call()).toEqual({ items: [], found: 'it' });
    expect(received).toHaveLength(1);
    const [request] = received;
    expect(request.method).toBe('GET');
    expect(request.url.pathname).toBe(`${base}${expectedPath}`);
    expect(queryOf(request)).toEqual(query);
    expect(request.body).toBe('');
    expect(request.headers['content-type']).toBeUndefined();
  });

  it('sends no parameter that is empty or left out', async () => {
    await client.listGuides({ text: '', tag: undefined, plain: false });
    expect(received[0].url.search).toBe('?plain=false');
    await client.listSeries();
    expect(received[1].url.search).toBe('');
  });

  it('names assets by their address, without asking', async () => {
    const url = new URL(await client.assetUrl('/images/a b&c.png'));
    expect(url.pathname).toBe(`${base}/assets`);
    expect(url.searchParams.get('path')).toBe('/images/a b&c.png');
    expect(received).toEqual([]);
  });

  it('names the picture of a series by its address, without asking', async () => {
    const url = new URL(
      await client.seriesMapUrl('a/b', {
        team: 'group:default/x',
        theme: 'dark',
      }),
    );
    expect(url.pathname).toBe(`${base}/series/a%2Fb/map.svg`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      team: 'group:default/x',
      theme: 'dark',
    });
    expect(received).toEqual([]);
  });

  it('refreshes a source by POST', async () => {
    respond(200, { id: 'a/b', state: 'ok' });
    expect(await client.refreshSource('a/b')).toEqual({
      id: 'a/b',
      state: 'ok',
    });
    expect(received[0].method).toBe('POST');
    expect(received[0].url.pathname).toBe(`${base}/sources/a%2Fb/refresh`);
  });

  it.each([
    ['the first', undefined, { 'if-none-match': '*' }],
    ['one after version 3', 3, { 'if-match': '"3"' }],
    ['one after version 0', 0, { 'if-match': '"0"' }],
  ])(
    'attests %s on condition that nobody did meanwhile',
    async (_title, version, condition) => {
      const review = {
        outcome: 'exception',
        digest: 'n1:a',
        comment: 'Grüße "👍"\n',
        until: '2027-03-31',
      } as const;
      respond(201, { version: 4 });
      expect(await client.putReview({ team, path, version, review })).toEqual({
        version: 4,
      });
      const [request] = received;
      expect(request.method).toBe('PUT');
      expect(request.url.pathname).toBe(`${base}/reviews`);
      expect(queryOf(request)).toEqual({ team, path });
      expect(request.headers['content-type']).toBe('application/json');
      expect(JSON.parse(request.body)).toEqual(review);
      const { 'if-match': match, 'if-none-match': noneMatch } = request.headers;
      expect({
        ...(match !== undefined && { 'if-match': match }),
        ...(noneMatch !== undefined && { 'if-none-match': noneMatch }),
      }).toEqual(condition);
    },
  );

  it('takes an attestation back, and answers with the one before', async () => {
    respond(200, { version: 3 });
    expect(await client.undoReview({ team, path, version: 2 })).toEqual({
      version: 3,
    });
    const [request] = received;
    expect(request.method).toBe('DELETE');
    expect(queryOf(request)).toEqual({ team, path });
    expect(request.headers['if-match']).toBe('"2"');
  });

  it('answers undefined when there was no attestation before', async () => {
    answer = response => response.writeHead(204).end();
    expect(await client.undoReview({ team, path, version: 1 })).toBeUndefined();
  });

  it('sends a token where it is given one, and only there', async () => {
    await client.listSources({ token: 'abc' });
    await client.getSeries('platform', { token: 'def' });
    await client.listSources();
    expect(received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer abc',
      'Bearer def',
      undefined,
    ]);
    expect(received[1].url.search).toBe('');
  });

  it('throws what the server said, with its status and its details', async () => {
    respond(412, {
      error: { name: 'StaleReviewError', message: 'Load it again', version: 7 },
      response: { statusCode: 412 },
    });
    await expect(
      client.undoReview({ team, path, version: 6 }),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 412,
      body: { error: { version: 7 } },
      cause: { name: 'StaleReviewError', message: 'Load it again' },
    });
  });

  it('throws an error of its own kind when a proxy answers in words', async () => {
    answer = response => response.writeHead(502).end('<h1>Bad gateway</h1>');
    await expect(client.listSources()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 502,
    });
  });

  it('fails when the answer is no JSON, instead of answering with nothing', async () => {
    answer = response => response.writeHead(200).end('<h1>Sign in</h1>');
    await expect(client.listSources()).rejects.toMatchObject({
      name: 'SyntaxError',
    });
  });

  it('fails when nobody is there', async () => {
    const nowhere = new LearningPathsClient({
      discoveryApi: { getBaseUrl: async () => 'http://127.0.0.1:1' },
      fetchApi: { fetch },
    });
    await expect(nowhere.listSources()).rejects.toThrow('fetch failed');
  });

  it('ends a request on the wire when its signal aborts', async () => {
    const controller = new AbortController();
    const closed = new Promise<void>(resolve => {
      answer = response => {
        response.on('close', resolve);
        controller.abort();
      };
    });
    await expect(
      client.getGuide({ path }, { signal: controller.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    await closed;
    expect(received).toHaveLength(1);
  });

  it('sends nothing when the signal has aborted before', async () => {
    await expect(
      client.getSeries('platform', { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(received).toEqual([]);
  });
});
