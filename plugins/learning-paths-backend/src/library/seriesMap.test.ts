import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  ConcernColour,
  ConcernIcon,
  concernIconPaths,
  concernPalette,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  concernColours,
  concernIcons,
  sectionAreas,
} from '@learning-paths/content';
import { testDatabases } from '../__testUtils__/databases';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';
import { readSpec } from '../schema/spec';

jest.setTimeout(60_000);

describe('the map of a series', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  it('is as its author placed it', async () => {
    content.setContent({
      series: {
        's.md': [
          '---',
          'title: S',
          'bands: { above: Workloads, below: Clusters }',
          'structure:',
          '  - { source: /guides/a, area: left, icon: cost, colour: rose }',
          '  - { source: /guides/b, icon: nonsense }',
          '---',
        ].join('\n'),
        'plain.md': '---\ntitle: P\nstructure: [{ source: /guides/a }]\n---\n',
      },
      guides: {
        'a.md': '---\ntitle: A\n---\nText.\n',
        'b.md': '---\ntitle: B\n---\nText.\n',
      },
    });
    const knex = await databases.init('SQLITE_3');
    const { get } = await startLearningPaths({ knex, content });
    const { body } = await get('/series/s');
    expect(body).toMatchObject({
      bands: { above: 'Workloads', below: 'Clusters' },
      steps: [
        { title: 'A', area: 'left', icon: 'cost', colour: 'rose' },
        { title: 'B' },
      ],
    });
    expect(body.steps[1]).not.toHaveProperty('icon');
    const { body: plain } = await get('/series/plain');
    expect(plain).not.toHaveProperty('bands');
    const { body: found } = await get('/diagnostics');
    expect(found.items).toMatchObject([
      { code: 'map-shape', file: 'series/s.md', line: 6 },
    ]);
  });

  it('has the same names for authors, on the wire and for those who draw it', () => {
    const { components } = readSpec();
    const icons: readonly ConcernIcon[] = concernIcons;
    const colours: readonly ConcernColour[] = concernColours;
    expect(components).toHaveProperty('schemas.SectionArea.enum', sectionAreas);
    expect(components).toHaveProperty('schemas.ConcernIcon.enum', icons);
    expect(components).toHaveProperty('schemas.ConcernColour.enum', colours);
    expect(Object.keys(concernIconPaths)).toEqual(icons);
    expect([...concernPalette].sort()).toEqual(colours);
  });
});
