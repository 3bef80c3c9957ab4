/** Longer titles make addresses that hosts refuse. */
const LONGEST_TITLE = 200;

/** What hosts of Git call the parts of an issue in an address. */
const HOSTS = [
  {
    page: /^(\/.+\/-)\/(?:edit|blob)\//,
    title: 'issue[title]',
    text: 'issue[description]',
  },
  { page: /^(\/[^/]+\/[^/]+)\/(?:edit|blob)\//, title: 'title', text: 'body' },
];

/**
 * Where people report a problem with a page at its host, told from the address where they
 * edit it: GitLab and GitHub, also a company's own. Undefined for other hosts.
 */
export function issueUrl(editUrl: string, title: string): string | undefined {
  if (!/^https?:\/\//i.test(editUrl) || !URL.canParse(editUrl)) {
    return undefined;
  }
  const { origin, pathname } = new URL(editUrl);
  for (const host of HOSTS) {
    const [, project] = host.page.exec(pathname) ?? [];
    if (project) {
      const url = new URL(`${project}/issues/new`, origin);
      url.searchParams.set(host.title, title.slice(0, LONGEST_TITLE));
      url.searchParams.set(host.text, `${origin}${pathname}`);
      return url.href;
    }
  }
  return undefined;
}
