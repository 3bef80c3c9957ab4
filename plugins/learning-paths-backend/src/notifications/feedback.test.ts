import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import { smallContent } from '../__testUtils__/content';
import { testDatabases } from '../__testUtils__/databases';
import { people } from '../__testUtils__/people';
import { withoutTag } from '../__testUtils__/policies';
import { StartOptions } from '../__testUtils__/startLearningPaths';
import { Inbox, setClock } from '../__testUtils__/startNotifying';
import { startReviews } from '../__testUtils__/startReviews';
import { startWithPolicy } from '../__testUtils__/startWithPolicy';

jest.setTimeout(60_000);

const owned = {
  'owned.md': '---\ntitle: Owned\nowner: platform\n---\nText.\n',
  'by-sam.md': '---\ntitle: By Sam\nowner: user:sam\n---\nText.\n',
  'by-gone.md': '---\ntitle: By gone\nowner: group:gone\n---\nText.\n',
  'secret.md':
    '---\ntitle: Secret\nowner: platform\ntags: [secret]\n---\nText.\n',
};

const ofSeries = {
  'owned.md': [
    '---',
    'title: Owned series',
    'owner: group:default/payments-team',
    'structure:',
    '  - source: /guides/by-gone',
    '  - source: /guides/calico',
    '---',
    '',
  ].join('\n'),
};

/** The small one without an owner. */
const nobodys = {
  'platform.md': smallContent.series['platform.md'].replace(
    'owner: platform\n',
    '',
  ),
};

describe('feedback on guides', () => {
  const content = createMockDirectory();
  const databases = testDatabases();
  let inbox: Inbox;

  beforeEach(() => {
    inbox = new Inbox();
    content.setContent({
      ...smallContent,
      guides: { ...smallContent.guides, ...owned },
      series: { ...nobodys, ...ofSeries },
    });
  });
  afterEach(() => jest.useRealTimers());

  async function start(options: StartOptions = {}) {
    const backend = await startReviews({
      content,
      features: [...people, inbox.factory],
      ...options,
    });
    const tell = (who: string, path: string, text = 'The link is dead.') =>
      backend.post(who, `/guides/feedback?path=${path}`, { text });
    return { ...backend, tell };
  }

  it('is told to the owner of the guide, by name and in plain text', async () => {
    const { tell } = await start();
    const sent = await tell(
      'ana',
      '/guides/owned',
      '  <b>Two</b>\r\nlines\u0007, *no* markup  ',
    );
    expect(sent.status).toBe(200);
    expect(sent.body).toEqual({
      path: '/guides/owned',
      owner: 'group:default/platform',
    });
    expect(inbox.take()).toEqual([
      {
        recipients: { type: 'entity', entityRef: 'group:default/platform' },
        topic: 'learning-paths',
        severity: 'normal',
        title: 'Ana Lopes on Owned',
        // With joiners, which nobody sees.
        description: '<\u2060b>Two<\u2060/b>\nlines, *no* markup',
        link: '/learning-paths/guides/owned',
      },
    ]);
    await tell('ana', '/guides/by-sam');
    expect(inbox.take()).toMatchObject([
      { recipients: { entityRef: 'user:default/sam' } },
    ]);
  });

  it('says nothing to the programs that send it on to mailboxes and chats', async () => {
    const { tell } = await start();
    const bidi = '\u202e\u2066';
    await tell(
      'ana',
      '/guides/owned',
      `<img src=x> <!channel> <@U1> <https://evil.example|Sign in> ${bidi}a < b`,
    );
    const [{ description }] = inbox.take();
    expect(description).not.toMatch(/<[a-z/!@#]/);
    expect(description?.replaceAll('\u2060', '')).toBe(
      '<img src=x> <!channel> <@U1> <https://evil.example|Sign in> a < b',
    );
  });

  it('is told to the owner of its series where nobody in the catalog owns the guide', async () => {
    const { tell } = await start();
    for (const path of ['/guides/by-gone', '/guides/calico']) {
      expect((await tell('ana', path)).body.owner).toBe(
        'group:default/payments-team',
      );
    }
    const untold = await tell('ana', '/guides/networking');
    expect(untold.status).toBe(404);
    expect(untold.body.error.message).toContain('use its edit link instead');
    expect(inbox.take()).toHaveLength(2);
  });

  it('is taken from readers of the guide only, and from people', async () => {
    const { tell, server } = await start();
    expect((await tell('ana', '/guides/nowhere')).status).toBe(404);
    const byService = await request(server)
      .post('/api/learning-paths/guides/feedback?path=/guides/owned')
      .set('Authorization', mockCredentials.service.header())
      .send({ text: 'Beep' });
    expect(byService.status).toBe(403);

    const limited = await startWithPolicy({
      content,
      features: [people[1], inbox.factory],
      decisions: { 'learning-paths.guide.read': withoutTag('secret') },
    });
    const tellAs = (path: string) =>
      request(limited.server)
        .post(`/api/learning-paths/guides/feedback?path=${path}`)
        .auth(limited.token, { type: 'bearer' })
        .send({ text: 'Hm' });
    const hidden = await tellAs('/guides/secret');
    const missing = await tellAs('/guides/none');
    expect(hidden.status).toBe(404);
    expect(hidden.body.error.message).toBe(
      missing.body.error.message.replace('none', 'secret'),
    );
    expect(inbox.take()).toEqual([]);
    expect((await tellAs('/guides/owned')).status).toBe(200);
  });

  it('needs some words, and not too many', async () => {
    const { tell } = await start();
    expect((await tell('ana', '/guides/owned', ' \n ')).status).toBe(400);
    expect((await tell('ana', '/guides/owned', '')).status).toBe(400);
    const long = 'a'.repeat(1_000);
    expect((await tell('ana', '/guides/owned', `${long}a`)).status).toBe(400);
    expect(inbox.take()).toEqual([]);
    expect((await tell('ana', '/guides/owned', long)).status).toBe(200);
  });

  it('says so where notifications are off', async () => {
    const { tell } = await start({ config: { notifications: 'off' } });
    const refused = await tell('ana', '/guides/owned');
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain('use the edit link');
  });

  it.each(databases.eachSupportedId())(
    'is taken ten times a day from each person, also by two replicas at once, on %s',
    async id => {
      setClock('2026-11-26T10:00:00Z');
      const knex = await databases.init(id);
      const replicas = [await start({ knex }), await start({ knex })];
      const answers = await Promise.all(
        Array.from({ length: 14 }, async (_, index) =>
          replicas[index % 2].tell('ana', '/guides/owned'),
        ),
      );
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([
        ...Array.from({ length: 10 }, () => 200),
        ...Array.from({ length: 4 }, () => 429),
      ]);
      expect(inbox.take()).toHaveLength(10);
      const [{ tell }] = replicas;
      expect((await tell('ana', '/guides/owned')).body.error).toMatchObject({
        name: 'TooManyRequestsError',
        message: expect.stringContaining('go on tomorrow'),
      });
      expect((await tell('ben', '/guides/owned')).status).toBe(200);

      setClock('2026-11-27T00:00:01Z');
      inbox.failure = new Error('away');
      expect((await tell('ana', '/guides/owned')).status).toBe(503);
      inbox.failure = undefined;
      expect((await tell('ana', '/guides/owned')).status).toBe(200);
      // What did not get through does not count, and what was said is not kept.
      expect(await knex('feedback_sent')).toMatchObject([
        { user_ref: 'user:default/ana', day: '2026-11-27', number: 1 },
      ]);
    },
  );
});
