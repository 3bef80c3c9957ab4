import { TeamGuide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { groupBySection } from './groupBySection';

const guide = (
  path: string,
  ...places: [slug: string, section: string][]
): TeamGuide => ({
  path,
  title: path,
  target: { kind: 'guide', path },
  series: places.map(([slug, section]) => ({ slug, title: slug, section })),
  status: 'reviewed',
  expected: true,
  done: true,
});

describe('the guides of a team by section', () => {
  it('are together where they stand together, in the order of the first', () => {
    const groups = groupBySection([
      guide('/b', ['k8s', 'Security']),
      guide('/a', ['k8s', 'Storage'], ['day-two', 'Security']),
      guide('/c', ['k8s', 'Security']),
      guide('/d', ['day-two', 'Security']),
      guide('/alone'),
    ]);
    expect(
      groups.map(({ place, guides }) => [
        place && `${place.slug} ${place.section}`,
        guides.map(({ path }) => path).join(' '),
      ]),
    ).toEqual([
      ['k8s Security', '/b /c'],
      ['k8s Storage', '/a'],
      ['day-two Security', '/d'],
      [undefined, '/alone'],
    ]);
  });
});
