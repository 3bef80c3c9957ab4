import { locateFrom } from './locations';

describe('paths of a report', () => {
  it.each([
    ['/work', 'content', ['/work'], 'content/a.md'],
    ['/work', '.', ['/work'], 'a.md'],
    ['/work', '/work/x/../content', ['/work'], 'content/a.md'],
    ['/work/docs', '.', ['/work', '/work/docs'], 'docs/a.md'],
    ['/work', '../other', ['/work'], 'a.md'],
    ['/work', '/work-too/x', ['/work'], 'a.md'],
    ['/work', '..content', ['/work'], '..content/a.md'],
    ['/work', 'content', [undefined, '', '/work'], 'content/a.md'],
    ['/work', 'content', ['/elsewhere', '/work'], 'content/a.md'],
  ])('in %s of %s seen from %j', (cwd, folder, bases, expected) => {
    expect(locateFrom({ cwd, folder, bases })('a.md')).toBe(expected);
  });

  it('name the folder itself where it is meant', () => {
    const options = { cwd: '/work', bases: ['/work'] };
    expect(locateFrom({ ...options, folder: 'content' })('.')).toBe('content');
    expect(locateFrom({ ...options, folder: '.' })('.')).toBe('.');
  });
});
