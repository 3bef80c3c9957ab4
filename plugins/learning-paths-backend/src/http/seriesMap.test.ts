import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import { testDatabases } from '../__testUtils__/databases';
import { createCatalog, entity } from '../__testUtils__/catalog';
import { team, userInfo } from '../__testUtils__/people';
import { guideRule, onlyGuides } from '../__testUtils__/policies';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';
import { startWithRights } from '../__testUtils__/startWithRights';

jest.setTimeout(60_000);

const guarded = {
  'cross-origin-resource-policy': 'same-site',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

const files = {
  series: {
    'platform.md': [
      '---',
      'title: The <platform>',
      'structure:',
      '  - source: /guides/storage',
      '    pages: [{ source: /guides/secret }]',
      '---',
    ].join('\n'),
  },
  guides: {
    'storage.md': '---\ntitle: Storage & more\n---\nText.',
    'secret.md': '---\ntitle: Zqsecret\ntags: [hidden]\n---\nText.',
  },
};

describe('the picture of a series', () => {
  const databases = testDatabases();
  const content = createMockDirectory({ content: files });

  it('can be shown by this site only, and run nothing, whatever the answer is', async () => {
    const { server } = await startLearningPaths({ content });
    const ask = (
      method: 'get' | 'head',
      path: string,
      headers: Record<string, string> = {},
    ) =>
      request(server)
        [method](`/api/learning-paths/series${path}`)
        .set('Cookie', mockCredentials.limitedUser.cookie())
        .set(headers);

    const whole = await ask('get', '/platform/map.svg');
    expect(whole.status).toBe(200);
    expect(whole.headers).toMatchObject({
      ...guarded,
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'private, no-cache',
      'content-length': String(whole.body.length),
    });
    expect(whole.body.toString()).toMatch(/^<svg .*The &lt;platform&gt;/s);

    const head = await ask('head', '/platform/map.svg');
    expect(head.headers).toMatchObject({
      ...guarded,
      'content-length': whole.headers['content-length'],
    });

    const known = await ask('get', '/platform/map.svg', {
      'If-None-Match': whole.headers.etag,
    });
    expect(known.status).toBe(304);
    expect(known.headers).toMatchObject(guarded);

    const dark = await ask('get', '/platform/map.svg?theme=dark');
    expect(dark.body.toString()).not.toBe(whole.body.toString());

    for (const [path, status] of [
      ['/none/map.svg', 404],
      ['/platform/map.svg?theme=pink', 400],
      ['/platform/map.svg?team=%00', 400],
      ['/platform/map.svg?team=group:default/nobody-knows', 404],
    ] as const) {
      const refused = await ask('get', path);
      expect([path, refused.status]).toEqual([path, status]);
      expect(refused.headers).toMatchObject(guarded);
    }
    // The cookie is for pictures; pages send tokens.
    for (const path of ['', '/platform']) {
      const { status } = await ask('get', path, {
        Authorization: mockCredentials.none.header(),
      });
      expect([path, status]).toEqual([path, 401]);
    }
  });

  it('shows by a cookie what its owner may read, and where their team is', async () => {
    const catalog = createCatalog([
      entity(team, { type: 'team' }, { title: 'Storage squad' }),
    ]);
    const backend = await startWithRights({
      knex: await databases.init('SQLITE_3'),
      content,
      config: { reviews: { stewards: ['user:default/sam'] } },
      features: [userInfo, catalog.mock.factory],
      decide: (who, permission) =>
        who === 'ben' && permission === 'learning-paths.guide.read'
          ? onlyGuides({ not: guideRule('HAS_TAG', { tags: ['hidden'] }) })
          : undefined,
    });
    const sam = await backend.as('sam');
    const { digest } = (await sam.get('/guides?path=/guides/storage')).body;
    const { status } = await sam
      .put(`/reviews?team=${team}&path=/guides/storage`)
      .set('If-None-Match', '*')
      .send({ outcome: 'reviewed', digest });
    expect(status).toBe(201);

    const pictureFor = async (who: string) => {
      const { token } = await backend.as(who);
      const { headers } = await request(backend.server)
        .get('/api/learning-paths/.backstage/auth/v1/cookie')
        .auth(token, { type: 'bearer' });
      const cookies: string[] = Object(headers)['set-cookie'];
      const { body } = await request(backend.server)
        .get(`/api/learning-paths/series/platform/map.svg?team=${team}`)
        .set('Cookie', cookies.map(cookie => cookie.split(';')[0]).join('; '));
      return body.toString();
    };
    expect(await pictureFor('sam')).toMatch(
      /Storage &amp; more: reviewed; Zqsecret: not reviewed.*1 of 2 done by storage-squad/s,
    );
    const less = await pictureFor('ben');
    expect(less).toContain('1 of 1 done by storage-squad');
    expect(less.toLowerCase()).not.toContain('zqsecret');
  });
});
