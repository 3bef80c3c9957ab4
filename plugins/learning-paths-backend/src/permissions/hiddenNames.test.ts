import { createMockDirectory } from '@backstage/backend-test-utils';
import { guideRule, onlyGuides } from '../__testUtils__/policies';
import { startWithPolicy } from '../__testUtils__/startWithPolicy';

jest.setTimeout(60_000);

const page = (title: string, text: string, ...more: string[]) =>
  ['---', `title: ${title}`, 'lastmod: 2026-01-01', ...more, '---', text].join(
    '\n',
  );

describe('a page that somebody may read', () => {
  const content = createMockDirectory();

  /** All that somebody is told who may read nothing with the tag `hidden`. */
  async function told(files: Record<string, string>) {
    content.setContent({
      'a.md': page(
        'A',
        '[1](ref:topic) [2](/x/TOPIC) [3](/old) [4](/slugged) [5](/y/)',
      ),
      's.md': page(
        'S',
        'Why.',
        'next: /first',
        'prerequisites: [/first]',
        'structure:',
        '  - source: ref:topic',
        '  - source: /old',
        '  - source: /y',
      ),
      't.md': page(
        'T',
        'Why.',
        'aliases: [/first]',
        'structure: [{ source: /a }]',
      ),
      'x/topic.md': page('Topic', 'T', 'aliases: [/old]', 'url: /slugged'),
      'y/README.md': page('Y', 'Text.'),
      ...files,
    });
    const { get } = await startWithPolicy({
      content,
      decisions: {
        'learning-paths.guide.read': onlyGuides({
          not: guideRule('HAS_TAG', { tags: ['hidden'] }),
        }),
      },
    });
    const answers: Record<string, unknown> = {};
    for (const path of [
      '/series',
      '/series/s',
      '/guides/list',
      '/guides?path=/a',
      '/guides?path=/old&series=s',
      '/guides?path=/slugged',
      '/guides?path=/y',
      '/diagnostics',
    ]) {
      const { status, text } = await get(path);
      answers[path] = [status, text.replace(/"changedAt":"[^"]*"/g, '')];
    }
    return answers;
  }

  it('is found and told of as if no hidden one had its names too', async () => {
    const without = await told({});
    const hidden = (...more: string[]) =>
      page('Hush', 'Hush.', 'tags: [hidden]', ...more);
    const withHidden = await told({
      // Sorted before the others, so that each would win.
      '0/topic.md': hidden('aliases: [/old, /first]', 'url: /slugged'),
      '0/y.md': hidden('url: /y'),
      'x/Topic.md': hidden(),
      'first.md': hidden('structure: [{ source: /a }]'),
    });
    expect(withHidden).toEqual(without);
    expect(JSON.stringify(without)).not.toContain('lp-missing-link');
    expect(without['/guides?path=/old&series=s']).toEqual([
      200,
      expect.stringContaining('"position":1'),
    ]);
  });
});
