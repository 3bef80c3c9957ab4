import { annotatedPaths } from './entities';

const paths = (written: string) =>
  annotatedPaths({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'payments',
      annotations: { 'learning-paths.io/guides': written },
    },
  });

describe('the annotation of an entity', () => {
  it.each([
    ['commas', '/guides/a, /guides/b'],
    ['lines, as a block of YAML has them', '/guides/a\n/guides/b\n'],
    ['blanks, as a folded block has them', '/guides/a /guides/b\n'],
    ['commas and lines, and ends with one', '/guides/a,\r\n/guides/b,\r\n'],
    ['either, and names one twice', '/guides/a\n/guides/b, /guides/a'],
  ])('is parted by %s', (_by, written) => {
    expect(paths(written)).toEqual(['/guides/a', '/guides/b']);
  });

  it('keeps a path with a blank in it whole', () => {
    expect(paths('/guides/my page\n/guides/b')).toEqual([
      '/guides/my page',
      '/guides/b',
    ]);
  });
});
