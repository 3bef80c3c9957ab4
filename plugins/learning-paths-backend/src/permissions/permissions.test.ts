import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { smallContent } from '../__testUtils__/content';
import {
  guideRule,
  onlyGuides,
  onlySources,
  withoutTag,
} from '../__testUtils__/policies';
import { startWithPolicy } from '../__testUtils__/startWithPolicy';

jest.setTimeout(60_000);

describe('permissions, decided by a real permission backend for a signed-in user', () => {
  const content = createMockDirectory();

  beforeEach(() => content.setContent(smallContent));

  const start = (decisions: Record<string, PolicyDecision>) =>
    startWithPolicy({ content, decisions });

  it('leaves nothing of a guide that the caller may not read', async () => {
    const { get } = await start({
      'learning-paths.guide.read': withoutTag('secret'),
    });
    for (const path of [
      '/series',
      '/series/platform',
      '/guides/list?plain=true',
      '/guides?path=/guides/networking&series=platform',
      '/guides?path=/guides/storage&series=platform',
    ]) {
      const { status, text } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(/calico/i);
    }
    expect((await get('/series')).body.items[0]).toMatchObject({
      guideCount: 2,
      minutes: 2,
    });
    expect((await get('/series?text=calico')).body.items).toEqual([]);
    expect((await get('/guides/list')).body.totalItems).toBeUndefined();
    expect((await get('/guides?path=/guides/calico')).status).toBe(404);
  });

  it('moves pages up when their section may not be read', async () => {
    const { get } = await start({
      'learning-paths.guide.read': onlyGuides(
        guideRule('HAS_TAG', {
          tags: ['kubernetes', 'secret'],
        }),
      ),
    });
    const { body } = await get('/series/platform');
    expect(body.steps.map((step: { title: string }) => step.title)).toEqual([
      'Calico',
    ]);
  });

  it('decides by source and by owner', async () => {
    const bySource = await start({
      'learning-paths.guide.read': onlySources('elsewhere'),
    });
    expect((await bySource.get('/guides/list')).body.items).toEqual([]);
    expect((await bySource.get('/series')).body.items).toEqual([]);
    expect((await bySource.get('/series/platform')).status).toBe(404);

    const byOwner = await start({
      'learning-paths.guide.read': onlyGuides(
        guideRule('IS_OWNED_BY', {
          owners: ['Storage-Squad'],
        }),
      ),
    });
    const { body } = await byOwner.get('/guides/list');
    expect(body.items.map((guide: { path: string }) => guide.path)).toEqual([
      '/guides/storage',
    ]);
  });

  it('knows a tag in whatever spelling a policy or a request has it', async () => {
    content.setContent({
      'a.md': '---\ntitle: A\ntags: [Top Secret]\n---\nText.',
      'b.md': '---\ntitle: B\ntags: [open]\n---\nText.',
    });
    for (const tag of [
      'Top Secret',
      'top_secret',
      'TOP.SECRET',
      'top-secret',
    ]) {
      const { get } = await start({
        'learning-paths.guide.read': withoutTag(tag),
      });
      const { items } = (await get('/guides/list')).body;
      expect([tag, items.map(({ path }: { path: string }) => path)]).toEqual([
        tag,
        ['/b'],
      ]);
      const found = await get('/guides/list?tag=OPEN');
      expect(found.body.items).toHaveLength(1);
    }
  });

  it('shows an image to those only who may read a page with it', async () => {
    const may = await start({
      'learning-paths.guide.read': onlyGuides(
        guideRule('HAS_TAG', { tags: ['storage'] }),
      ),
    });
    expect((await may.get('/assets?path=/images/map.png')).status).toBe(200);
    const mayNot = await start({
      'learning-paths.guide.read': withoutTag('storage'),
    });
    expect((await mayNot.get('/assets?path=/images/map.png')).status).toBe(404);
  });

  it('refuses sources and diagnostics, and says which permission is missing', async () => {
    const { get, refresh } = await start({
      'learning-paths.source.read': { result: AuthorizeResult.DENY },
      'learning-paths.source.refresh': { result: AuthorizeResult.DENY },
    });
    for (const path of ['/sources', '/diagnostics']) {
      const { status, body } = await get(path);
      expect(status).toBe(403);
      expect(body.error.message).toContain('learning-paths.source.read');
    }
    expect((await refresh()).status).toBe(403);
  });
});
