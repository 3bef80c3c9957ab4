import { documentPath, isPlainPath } from './paths';

describe('documentPath', () => {
  it.each([
    ['guides/a.md', undefined, '/guides/a'],
    ['guides/a.markdown', undefined, '/guides/a'],
    ['guides/A.MD', undefined, '/guides/A'],
    ['guides/index.md', undefined, '/guides'],
    ['guides/_index.md', undefined, '/guides'],
    ['_index.md', undefined, '/'],
    ['index.md', '/team-a', '/team-a'],
    ['guides/a.md', 'team-a/', '/team-a/guides/a'],
    ['guides/page.fr.md', '/', '/guides/page.fr'],
    ['../../etc/passwd.md', '/x', '/x/etc/passwd'],
    ['guides\\a.md', undefined, '/guides/a'],
  ])('of %s at %s is %s', (file, mountAt, path) => {
    expect(
      documentPath({ file, ...(mountAt === undefined ? {} : { mountAt }) }),
    ).toBe(path);
  });
});

describe('isPlainPath', () => {
  it.each(['a.md', 'guides/a b.md', 'guides/ä.md', 'ab:c.md', '..a.md'])(
    'holds for %j',
    file => {
      expect(isPlainPath(file)).toBe(true);
    },
  );

  it.each([
    '/etc/passwd.md',
    '../a.md',
    'a/../b.md',
    './a.md',
    'a//b.md',
    'C:a.md',
    'a\\b.md',
    'a\nb.md',
    'a\u001b[31m.md',
    'a\u0085.md',
  ])('does not hold for %j', file => {
    expect(isPlainPath(file)).toBe(false);
  });
});
