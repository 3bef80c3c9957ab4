import { createMockDirectory } from '@backstage/backend-test-utils';
import { testDatabases } from '../__testUtils__/databases';
import { path, startReviews } from '../__testUtils__/startReviews';

jest.setTimeout(120_000);

const guide = (body: string) => `---\ntitle: Storage\n---\n${body}\n`;
const plan = '/guides/plan';

/** One guide shows images in all ways, the other one only links to them. */
const files = {
  'guides/storage.md': guide(
    [
      '![a](../images/a.png) <img src="/images/b.svg" alt="b">',
      '{{< figure src="/images/c.png" >}}',
      '![d](/images/late.png)',
    ].join('\n\n'),
  ),
  'guides/plan.md': guide('[a](../images/a.png) `![](../images/a.png)`'),
  'images/a.png': 'a',
  'images/b.svg': '<svg/>',
  'images/c.png': 'c',
};

describe('an image that a guide shows', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  describe.each(databases.eachSupportedId())('on %s', id => {
    const startHere = async () => {
      content.setContent(files);
      const backend = await startReviews({
        content,
        knex: await databases.init(id),
      });
      const target = (of: string) => ({
        team: 'group:default/storage-squad',
        path: of,
      });
      await backend.attest('ana', undefined, {}, target(path));
      await backend.attest('ana', undefined, {}, target(plan));
      const since = await backend.digest();
      const changes = async () =>
        (await backend.get(`/guides/changes?path=${path}&since=${since}`)).body;
      return { ...backend, changes, target };
    };

    it.each([
      ['replaced', 'images/a.png'],
      ['replaced', 'images/b.svg'],
      ['replaced', 'images/c.png'],
      ['removed', 'images/c.png'],
      ['added', 'images/late.png'],
    ] as const)(
      'makes the guide changed when it is %s: %s',
      async (kind, file) => {
        const { refresh, statusOf, changes, get } = await startHere();
        expect((await changes()).files).toBeUndefined();
        const { [file]: _, ...others }: Record<string, string> = files;
        content.setContent(
          kind === 'removed' ? others : { ...files, [file]: 'another' },
        );
        await refresh();
        expect(await statusOf()).toBe('changed');
        expect(await changes()).toMatchObject({
          changedHunks: 0,
          files: [{ kind, path: `/${file}` }],
        });
        // A file that is only linked, or in code, is no part of what is read.
        expect(await statusOf(plan)).toBe('reviewed');
        const { body } = await get(`/guides?path=${path}`);
        expect(Date.parse(body.changedAt)).toBeGreaterThan(Date.now() - 60_000);

        content.setContent(files);
        await refresh();
        expect(await statusOf()).toBe('reviewed');
      },
    );

    it('is looked up again where the file that shows it has errors meanwhile', async () => {
      const { refresh, statusOf } = await startHere();
      content.addContent({
        'guides/storage.md': '---\ntitle: [\n---\n',
        'images/a.png': 'another',
      });
      await refresh();
      expect(await statusOf()).toBe('changed');
    });

    it('refuses a review of what was there before it was replaced', async () => {
      const { refresh, digest, attest } = await startHere();
      const seen = await digest();
      content.addContent({ 'images/a.png': 'another' });
      await refresh();
      const { status, body } = await attest('ana', 1, { digest: seen });
      expect(status).toBe(409);
      expect(body.error.digest).toBe(await digest());
    });
  });

  it('counts of its own source only, and moves with its guide', async () => {
    content.setContent({
      one: { guides: { 'storage.md': guide('![](a.png) ![](/two/b.png)') } },
      two: { 'b.png': 'b' },
    });
    const backend = await startReviews({
      config: {
        sources: ['one', 'two'].map(id => ({
          id,
          type: 'file',
          target: content.resolve(id),
          ...(id === 'two' ? { mountAt: '/two' } : {}),
        })),
      },
      source: { id: 'one' },
    });
    await backend.refresh('two');
    await backend.attest('ana', undefined);
    content.addContent({ 'two/b.png': 'another' });
    await backend.refresh('two');
    await backend.refresh('one');
    expect(await backend.statusOf()).toBe('reviewed');

    content.addContent({ 'one/guides/a.png': 'own' });
    await backend.refresh('one');
    expect(await backend.statusOf()).toBe('changed');
    await backend.attest('ana', 1);
    content.setContent({
      'one/moved/storage.md':
        '---\ntitle: Storage\naliases: [/guides/storage]\n---\n![](a.png) ![](/two/b.png)\n',
      'one/moved/a.png': 'own',
      'two/b.png': 'another',
    });
    await backend.refresh('one');
    expect(await backend.statusOf('/moved/storage')).toBe('reviewed');
  });
});
