import { issueUrl } from './issueUrl';

describe('where a problem with a page is reported at its host', () => {
  it('is GitHub’s new issue, also at a company’s own', () => {
    const url = new URL(
      issueUrl(
        'https://github.example.com/acme/docs/edit/main/guides/a%20b.md',
        'Calico & co',
      ) ?? '',
    );
    expect(url.origin + url.pathname).toBe(
      'https://github.example.com/acme/docs/issues/new',
    );
    expect(Object.fromEntries(url.searchParams)).toEqual({
      title: 'Calico & co',
      body: 'https://github.example.com/acme/docs/edit/main/guides/a%20b.md',
    });
  });

  it('is GitLab’s, with groups in groups', () => {
    const url = new URL(
      issueUrl('https://gitlab.com/a/b/docs/-/edit/main/x.md', 'X') ?? '',
    );
    expect(url.pathname).toBe('/a/b/docs/-/issues/new');
    expect(url.searchParams.get('issue[title]')).toBe('X');
  });

  it.each([
    'https://git.example.com/calico.md',
    'https://bitbucket.org/a/b/src/main/x.md?mode=edit',
    'ftp://example.com/a/b/edit/c',
    'not an address',
  ])('is unknown for %s', editUrl => {
    expect(issueUrl(editUrl, 'X')).toBeUndefined();
  });

  it('stays short where the title is not', () => {
    expect(
      issueUrl('https://github.com/a/b/edit/main/x.md', 'x'.repeat(5000))
        ?.length,
    ).toBeLessThan(500);
  });
});
