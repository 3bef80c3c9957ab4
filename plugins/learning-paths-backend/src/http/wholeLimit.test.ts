import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';

jest.setTimeout(60_000);

it('no list takes a limit that is not below its maximum, however it is written', async () => {
  const content = createMockDirectory({
    content: { 'a.md': '---\ntitle: A\n---\nText' },
  });
  const { server } = await startLearningPaths({ content });
  const lists = [
    '/guides/list',
    '/guides/entities?path=/a',
    '/reviews/history?path=/a&team=group:default/a',
    '/reviews/evidence',
    '/coverage',
    '/entities',
    '/entities/component/default/a/guides',
    '/diagnostics',
  ];
  const asked = lists.flatMap(list =>
    [
      ...['=Infinity', '=1e400', `=${'9'.repeat(400)}`, '=-1e400', '=501'],
      ...['[]=Infinity', '[0]=1e400', '=1&limit=1e400'],
    ].map(limit => ({ list, limit })),
  );
  for (const { list, limit } of asked) {
    const url = `/api/learning-paths${list}`;
    const { status, body } = await request(server)
      .get(`${url}${url.includes('?') ? '&' : '?'}limit${limit}`)
      .set('Authorization', mockCredentials.user.header());
    expect([list, limit, status]).toEqual([list, limit, 400]);
    expect(body.error.message).toMatch(/limit/i);
  }
});
