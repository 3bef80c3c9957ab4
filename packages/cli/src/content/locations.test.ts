import { locateFrom } from './locations';

describe('paths of a report', () => {
  it.each([
    ['/repo', 'content', ['/repo'], 'content/a.md'],
    ['/repo', '.', ['/repo'], 'a.md'],
    ['/repo', '/repo/x/../content', ['/repo'], 'content/a.md'],
    ['/repo/docs', '.', ['/repo', '/repo/docs'], 'docs/a.md'],
    ['/repo', '../other', ['/repo'], 'a.md'],
    ['/repo', '/repo-too/x', ['/repo'], 'a.md'],
    ['/repo', '..content', ['/repo'], '..content/a.md'],
    ['/repo', 'content', [undefined, '', '/repo'], 'content/a.md'],
    ['/repo', 'content', ['/elsewhere', '/repo'], 'content/a.md'],
  ])('in %s of %s seen from %j', (cwd, folder, bases, expected) => {
    expect(locateFrom({ cwd, folder, bases })('a.md')).toBe(expected);
  });

  it('name the folder itself where it is meant', () => {
    const options = { cwd: '/repo', bases: ['/repo'] };
    expect(locateFrom({ ...options, folder: 'content' })('.')).toBe('content');
    expect(locateFrom({ ...options, folder: '.' })('.')).toBe('.');
  });
});
