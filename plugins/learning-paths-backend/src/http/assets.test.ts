import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';

jest.setTimeout(60_000);

const files = {
  'map.png': Buffer.from('89504e470d0a1a0a', 'hex'),
  'map.svg':
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  'plan.pdf': '%PDF-1.7\n',
  'page.html': '<script>alert(1)</script>',
};

describe('images and files beside the content', () => {
  const content = createMockDirectory({
    content: {
      'guide.md': [
        '---',
        'title: A guide',
        '---',
        '![a](/files/map.png) ![b](/files/map.svg)',
        '[c](/files/plan.pdf) [d](/files/page.html)',
      ].join('\n'),
      files,
    },
  });

  const downloads = createMockDirectory({
    content: {
      'guide.md': '---\ntitle: A guide\n---\n[a](</x\u202efdp.sh>)',
      'x\u202efdp.sh': 'exit',
    },
  });

  const guarded = {
    'cross-origin-resource-policy': 'same-site',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(
      /^default-src 'none';.*sandbox$/,
    ),
  };

  it('can be shown by this site only, and run nothing, whatever the answer is', async () => {
    const { server } = await startLearningPaths({ content });
    const ask = (
      method: 'get' | 'head',
      query: object,
      headers: Record<string, string> = {},
    ) =>
      request(server)
        [method]('/api/learning-paths/assets')
        .query(query)
        .set('Cookie', mockCredentials.limitedUser.cookie())
        .set(headers);

    for (const name of ['map.png', 'map.svg', 'plan.pdf'] as const) {
      const path = `/files/${name}`;
      const whole = await ask('get', { path });
      expect([name, whole.status]).toEqual([name, 200]);
      expect(whole.headers).toMatchObject(guarded);
      expect(whole.headers['content-length']).toBe(
        String(Buffer.byteLength(files[name])),
      );

      const head = await ask('head', { path });
      expect([name, head.status]).toEqual([name, 200]);
      expect(head.headers).toMatchObject({
        ...guarded,
        'content-type': whole.headers['content-type'],
        'content-length': whole.headers['content-length'],
      });

      const part = await ask('get', { path }, { Range: 'bytes=0-3' });
      expect([name, part.status]).toEqual([name, 200]);
      expect(part.headers).toMatchObject(guarded);
      expect(part.headers['content-length']).toBe(
        whole.headers['content-length'],
      );

      const known = await ask(
        'get',
        { path },
        { 'If-None-Match': whole.headers.etag },
      );
      expect([name, known.status]).toEqual([name, 304]);
      expect(known.headers).toMatchObject(guarded);
    }

    for (const [query, status] of [
      [{ path: '/files/page.html' }, 404],
      [{ path: '/files/none.png' }, 404],
      [{ path: '/a\u0000' }, 400],
      [{}, 400],
    ] as const) {
      for (const method of ['get', 'head'] as const) {
        const refused = await ask(method, query);
        expect([query, refused.status]).toEqual([query, status]);
        expect(refused.headers).toMatchObject(guarded);
      }
    }
  });

  it('are saved under a name that shows what they are', async () => {
    const { server } = await startLearningPaths({ content: downloads });
    const { status, headers } = await request(server)
      .get('/api/learning-paths/assets')
      .query({ path: '/x\u202efdp.sh' })
      .set('Cookie', mockCredentials.limitedUser.cookie());
    expect([status, headers['content-disposition']]).toEqual([
      200,
      'attachment; filename="xfdp.sh"',
    ]);
  });
});
