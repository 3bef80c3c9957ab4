import { readFileSync } from 'node:fs';
import { expect, expectAccessible, pageHeading, signIn, test } from './test';

const sections = [
  ['Storage Integration'],
  [
    'Container Networking',
    'Calico Reference Architecture',
    'Network Policy Implementation',
  ],
  [
    'Service Routing',
    'Contour Reference Architecture',
    'Istio Reference Architecture',
  ],
  [
    'Platform Observability',
    'Prometheus and Grafana',
    'Kubernetes Monitoring Checklist',
    'Kubernetes Platform Monitoring',
    'Showback Reference Architecture',
  ],
  [
    'Platform Security',
    'Admission Control Reference Architecture',
    'Secrets and Service Accounts',
    'Secret Management Reference Architecture',
    'Workload Identity',
    'Developing OPA Policies',
  ],
  ['Identity and Access Control', 'Configuring Dex'],
  [
    'Workload Tenancy',
    'Platform Readiness Checklist',
    'Cluster Acceptance Testing',
    'Autoscaling Reference Architecture',
    'Cluster Tuning Guide',
    'Pod Priority and Preemption',
  ],
];
const title = 'Building a Kubernetes Application Platform';
const series = 'building-a-kubernetes-application-platform';
const guidePage = (path: string, inSeries = series) =>
  `/learning-paths${path}?series=${inSeries}`;

test('a guest walks from the sidebar through the path to the next guide', async ({
  page,
}) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Learning Paths' }).first().click();
  await expect(pageHeading(page, 'Learning paths')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: title }).first().click();
  await expect(
    page.getByRole('heading', { name: title, level: 1 }),
  ).toBeVisible();
  const cards = page.getByRole('region').filter({
    has: page.getByRole('heading', { level: 2 }),
  });
  await expect(cards).toHaveCount(7);
  for (const [index, guides] of sections.entries()) {
    const links = cards.nth(index).getByRole('listitem').getByRole('link');
    await expect(links).toHaveText(
      guides.map(guide => new RegExp(`^${guide}`)),
    );
  }
  await expectAccessible(page);

  await cards
    .nth(1)
    .getByRole('link', { name: 'Calico Reference Architecture' })
    .click();
  const article = page.getByRole('article');
  await expect(
    page.getByRole('heading', {
      name: 'Calico Reference Architecture',
      level: 1,
    }),
  ).toBeVisible();
  await expect(page.getByText('Guide 3 of 26').first()).toBeVisible();
  const trail = page.getByRole('navigation', { name: 'Breadcrumbs' });
  await expect(trail.getByRole('link')).toHaveText([
    'Learning Paths',
    title,
    'Container Networking',
  ]);
  await expect(
    article.getByRole('heading', { name: 'What you decide here' }),
  ).toBeVisible();
  await expectAccessible(page);

  await page
    .getByRole('link', { name: /Network Policy Implementation/ })
    .last()
    .click();
  await expect(
    page.getByRole('heading', {
      name: 'Network Policy Implementation',
      level: 1,
    }),
  ).toBeVisible();
  await expect(page).toHaveURL(/series=building-a-kubernetes/);
});

test('a link between guides stays inside and keeps the path', async ({
  page,
}) => {
  await signIn(page);
  await page.goto(
    guidePage('/guides/kubernetes/container-networking-calico-refarch'),
  );
  await page
    .getByRole('article')
    .getByRole('link', { name: 'Container Networking' })
    .first()
    .click();
  await expect(
    page.getByRole('heading', { name: 'Container Networking', level: 1 }),
  ).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`series=${series}`));
});

test('headings are deep links', async ({ page }) => {
  await signIn(page);
  await page.goto(
    `${guidePage('/guides/kubernetes/storage-integration')}#verify-it`,
  );
  await expect(
    page.getByRole('heading', { name: 'Verify it', level: 2 }),
  ).toBeInViewport();
});

test.describe('west of Greenwich', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('a day is the day that its author wrote', async ({ page }) => {
    const path = '/guides/depth/cluster-api';
    const [, written] =
      /^lastmod: (\S+)$/m.exec(readFileSync(`content${path}.md`, 'utf8')) ?? [];
    await signIn(page);
    await page.goto(guidePage(path));
    const day = new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'medium',
      timeZone: 'UTC',
    }).format(new Date(written));
    await expect(page.getByText(`Changed ${day}`)).toBeVisible();
  });
});

test('one request draws the index, one the series, one the guide', async ({
  page,
}) => {
  await signIn(page);
  const requests: string[] = [];
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    const ours = '/api/learning-paths';
    if (pathname.startsWith(ours) && !pathname.startsWith(`${ours}/assets`)) {
      requests.push(pathname.slice(ours.length));
    }
  });
  const visit = async (path: string, heading: string) => {
    requests.length = 0;
    await page.goto(path);
    await expect(pageHeading(page, heading)).toBeVisible();
    await page.waitForLoadState('networkidle');
    return requests.filter(name => !name.includes('/.backstage/'));
  };
  expect(await visit('/learning-paths', 'Learning paths')).toEqual(['/series']);
  expect(await visit(`/learning-paths/series/${series}`, title)).toEqual([
    `/series/${series}`,
  ]);
  const ofGuide = await visit(
    guidePage('/guides/kubernetes/storage-integration'),
    'Storage Integration',
  );
  // What it applies to stands beside it, read from the catalog as the reader, and comes by itself.
  expect(ofGuide.filter(name => name !== '/guides/entities')).toEqual([
    '/guides',
  ]);
  expect(ofGuide[0]).toBe('/guides');
});

test('an unknown guide and an unknown path say so, with a way back', async ({
  page,
  consoleErrors,
}) => {
  await signIn(page);
  await page.goto('/learning-paths/guides/nowhere');
  await expect(
    page.getByRole('heading', { name: /does not exist/, level: 1 }),
  ).toBeVisible();
  await page.goto('/learning-paths/series/nowhere');
  await expect(
    page.getByRole('heading', { name: /does not exist/, level: 1 }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /All learning paths/ }).click();
  await expect(pageHeading(page, 'Learning paths')).toBeVisible();
  // The browser itself reports the two 404 answers.
  expect(consoleErrors.every(error => error.includes('404'))).toBe(true);
  consoleErrors.length = 0;
});

test('pages fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page);
  for (const path of [
    '/learning-paths',
    `/learning-paths/series/${series}`,
    guidePage('/guides/kubernetes/container-networking-calico-refarch'),
    '/learning-paths/health',
  ]) {
    await page.goto(path);
    await expect(pageHeading(page)).toBeVisible();
    await page.waitForLoadState('networkidle');
    const width = await page.evaluate(
      () => document.documentElement.scrollWidth,
    );
    expect([path, width]).toEqual([path, 360]);
  }
});

test('pages are accessible in dark mode', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
  await signIn(page);
  for (const path of [
    '/learning-paths',
    `/learning-paths/series/${series}`,
    guidePage('/guides/kubernetes/container-networking-calico-refarch'),
    '/learning-paths/health',
  ]) {
    await page.goto(path);
    await expect(pageHeading(page)).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
});

test('images and diagrams of guides are drawn', async ({ page }) => {
  await signIn(page);
  await page.goto(`/learning-paths/series/${series}`);
  const image = page.getByRole('img', { name: /seven concerns/i }).first();
  // The page may still take the place of its outline.
  await expect(() => image.scrollIntoViewIfNeeded()).toPass();
  await expect
    .poll(() =>
      image.evaluate(element =>
        element instanceof HTMLImageElement ? element.naturalWidth : 0,
      ),
    )
    .toBeGreaterThan(0);
  await page.goto(
    guidePage('/guides/kubernetes/container-networking-calico-refarch'),
  );
  // Drawn when the reader comes near, in the place that was kept for it.
  const place = page.locator('figure.lp-diagram');
  await expect(() => place.scrollIntoViewIfNeeded()).toPass();
  const diagram = page.locator('figure.lp-diagram img');
  await expect(diagram).toBeVisible();
  await expect
    .poll(() => diagram.evaluate(element => element.clientHeight))
    .toBeGreaterThan(100);
});

test('the health page finds no problem in the content of this repository', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/learning-paths/health');
  await expect(
    page.getByText('No problems. Every file is fine.'),
  ).toBeVisible();
  await expect(
    page.getByText('example', { exact: true }).first(),
  ).toBeVisible();
  await expectAccessible(page);
});
