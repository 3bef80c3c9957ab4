import { createMockDirectory } from '@backstage/backend-test-utils';
import { testDatabases } from '../../__testUtils__/databases';
import { startLearningPaths } from '../../__testUtils__/startLearningPaths';

jest.setTimeout(60_000);

const pointer =
  'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n';

describe('files beside guides', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  it.each(databases.eachSupportedId())(
    'are saved, not shown, and only where a guide leads to them, on %s',
    async id => {
      content.setContent({
        guides: {
          'a.md':
            '---\ntitle: A\n---\n[values](files/my values.yaml) [x](files/my%20values.yaml) [zip](./files/all.zip) ![map](map.png)\n',
          files: {
            'my values.yaml': 'a: <script>alert(1)</script>\n',
            'all.zip': 'PK',
            'secret.yaml': 'b: 2\n',
          },
          'map.png': pointer,
          'page.mdx': '# Not read',
        },
      });
      const { get } = await startLearningPaths({
        knex: await databases.init(id),
        content,
      });
      const asset = (path: string) =>
        get(`/assets?path=${encodeURIComponent(path)}`);

      const values = await asset('/guides/files/my values.yaml');
      expect(values.status).toBe(200);
      expect(values.headers).toMatchObject({
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': 'attachment; filename="my values.yaml"',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox'),
      });
      expect(values.text).toBe('a: <script>alert(1)</script>\n');
      const zip = await asset('/guides/files/all.zip');
      expect(zip.headers['content-type']).toBe('application/octet-stream');
      expect((await asset('/guides/files/secret.yaml')).status).toBe(404);
      expect((await asset('/guides/map.png')).status).toBe(404);

      const { body } = await get('/diagnostics');
      expect(
        body.items.map(({ code, file }: { code: string; file: string }) => [
          code,
          file,
        ]),
      ).toEqual(
        expect.arrayContaining([
          ['file-lfs', 'guides/map.png'],
          ['file-not-read', 'guides/page.mdx'],
        ]),
      );
      const guide = await get('/guides?path=/guides/a');
      expect(guide.body.html).toContain(
        'data-asset="/guides/files/my values.yaml"',
      );
    },
  );
});
