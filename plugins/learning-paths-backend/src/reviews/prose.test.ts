import { createMockDirectory } from '@backstage/backend-test-utils';
import { testDatabases } from '../__testUtils__/databases';
import { path, startReviews } from '../__testUtils__/startReviews';

jest.setTimeout(120_000);

const guide = (body: string, title = 'Storage') =>
  `---\ntitle: ${title}\n---\n${body}\n`;

const before = guide(
  [
    'Read this first.',
    '## Kernel',
    'Use kernel 5.10 with [the driver](/guides/driver).',
    '![Map](/images/map.png)',
    '## Nodes',
    '{{< alert >}}Mind the gap.{{< /alert >}}',
  ].join('\n\n'),
);

describe('a difference as prose', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  describe.each(databases.eachSupportedId())('on %s', id => {
    const startHere = async () => {
      content.setContent({
        'guides/storage.md': before,
        'images/map.png': 'one',
      });
      const backend = await startReviews({
        content,
        knex: await databases.init(id),
      });
      await backend.attest('ana', undefined);
      const since = await backend.digest();
      const ask = async (route: string) =>
        (await backend.get(`${route}?path=${path}&since=${since}`)).body;
      return { ...backend, since, ask };
    };

    it('tells words, images and titles, and is counted beforehand', async () => {
      const { refresh, ask, since, digest } = await startHere();
      expect(await ask('/guides/changes/summary')).toMatchObject({
        changes: 0,
        sections: 0,
      });
      content.addContent({
        'guides/storage.md': before
          .replace('5.10', '6.1')
          .replace('title: Storage', 'title: Storage for all')
          .replace('Mind the gap', 'Do mind the gap'),
        'images/map.png': 'two',
      });
      await refresh();
      expect(await ask('/guides/changes/summary')).toEqual({
        path,
        since,
        now: await digest(),
        changes: 4,
        sections: 2,
      });
      const { prose, hunks } = await ask('/guides/changes');
      expect(hunks).not.toEqual([]);
      expect(prose).toMatchObject({
        changes: 4,
        sections: 2,
        parts: [
          { kind: 'same', blocks: [{ kind: 'text' }, { kind: 'heading' }] },
          {
            kind: 'changed',
            sections: [{ text: 'Kernel', anchor: 'kernel' }],
            blocks: [
              {
                kind: 'text',
                change: 'changed',
                runs: expect.arrayContaining([
                  { kind: 'removed', text: '5.10' },
                  { kind: 'added', text: '6.1' },
                  // As written: where it leads is for each reader to be found.
                  {
                    kind: 'same',
                    text: 'the driver',
                    link: '/guides/driver',
                  },
                ]),
              },
            ],
          },
          {
            kind: 'changed',
            blocks: [
              {
                runs: [
                  {
                    kind: 'replaced',
                    image: { alt: 'Map', target: '/images/map.png' },
                    imageSince: { alt: 'Map', target: '/images/map.png' },
                  },
                ],
              },
            ],
          },
          { kind: 'same' },
          { kind: 'changed', sections: [{ text: 'Nodes', anchor: 'nodes' }] },
        ],
      });
    });

    it('of texts that only write the same in another way has nothing', async () => {
      const { refresh, ask } = await startHere();
      content.addContent({
        'guides/storage.md': before.replace('Read this', 'Read\nthis'),
      });
      await refresh();
      expect(await ask('/guides/changes')).toMatchObject({
        changedHunks: 1,
        prose: { changes: 0, sections: 0, parts: [{ kind: 'same' }] },
      });
    });

    it('is counted for nobody who may not see it', async () => {
      const { get } = await startHere();
      for (const query of [
        `path=${path}&since=n2:never`,
        'path=/guides/none&since=n2:never',
      ]) {
        const { status } = await get(`/guides/changes/summary?${query}`);
        expect([query, status]).toEqual([query, 404]);
      }
    });
  });
});
