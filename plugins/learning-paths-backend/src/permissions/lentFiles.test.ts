import { createMockDirectory } from '@backstage/backend-test-utils';
import { guideReadPermission } from '@learning-paths/backstage-plugin-learning-paths-common';
import request from 'supertest';
import { startWithPolicy } from '../__testUtils__/startWithPolicy';
import {
  createLearningPathsConditionalDecision,
  learningPathsConditions,
} from './conditions';

jest.setTimeout(120_000);

const page = (title: string, text: string, more: string[] = []) =>
  ['---', `title: ${title}`, ...more, '---', text, ''].join('\n');

const png = Buffer.from('89504e470d0a1a0a', 'hex');

describe('files that one source lends another', () => {
  const content = createMockDirectory();

  async function startReading(sources: string[], mayShowFilesOf: string[]) {
    content.setContent({
      'site/a.md': page('A', '![x](/images/shown.png) [y](/files/pod.yaml)'),
      'site/hidden.md': page('Draft', '![x](/images/draft.png)', [
        'draft: true',
      ]),
      'static/images/shown.png': png,
      'static/images/draft.png': png,
      'static/images/unused.png': png,
      'static/files/pod.yaml': 'kind: Pod\n',
      'static/note.md': page('Note', '![x](/own.png)'),
      'site/own.png': png,
    });
    const source = (id: string, more: object = {}) => ({
      id,
      type: 'file',
      target: `${content.path}/${id}`,
      ...more,
    });
    const started = await startWithPolicy({
      content,
      config: JSON.parse(
        JSON.stringify({
          sources: [source('site', { mayShowFilesOf }), source('static')],
        }),
      ),
      decisions: {
        [guideReadPermission.name]: createLearningPathsConditionalDecision(
          guideReadPermission,
          learningPathsConditions.isFromSource({ sources }),
        ),
      },
    });
    for (const id of ['static', 'site']) {
      await request(started.server)
        .post(`/api/learning-paths/sources/${id}/refresh`)
        .auth(started.token, { type: 'bearer' });
    }
    const opened = async () => {
      const paths: string[] = [];
      for (const path of [
        '/images/shown.png',
        '/images/draft.png',
        '/images/unused.png',
        '/files/pod.yaml',
        '/own.png',
      ]) {
        const { status } = await started.get(`/assets?path=${path}`);
        paths.push(...(status === 200 ? [path] : []));
      }
      return paths;
    };
    return { ...started, opened };
  }

  it('are opened through pages that show them, by readers of these pages only', async () => {
    const { get, opened } = await startReading(['site'], ['static']);
    expect(await opened()).toEqual(['/images/shown.png', '/files/pod.yaml']);
    const { html } = (await get('/guides?path=/a')).body;
    expect(html).toContain('data-asset="/images/shown.png"');
    // Nothing is lent the other way round, and no document at all.
    expect((await get('/guides?path=/note')).status).toBe(404);

    const other = await startReading(['static'], ['static']);
    expect(await other.opened()).toEqual([]);
  });

  it('are nothing to a source that was not lent them', async () => {
    const { get, opened } = await startReading(['site', 'static'], []);
    expect(await opened()).toEqual([]);
    const { html } = (await get('/guides?path=/a')).body;
    expect(html).not.toContain('data-asset');
  });
});
