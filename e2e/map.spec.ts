import { expect, expectAccessible, openUntil, signIn, test } from './test';

const seriesPage =
  '/learning-paths/series/building-a-kubernetes-application-platform';

test.setTimeout(150_000);

test('the map is walked by keyboard: a section leads to its card, a cell to its guide', async ({
  page,
}) => {
  await signIn(page);
  const map = page.getByRole('navigation', { name: 'Platform map' });
  await openUntil(page, seriesPage, map);

  const section = map.getByRole('link', { name: /^Workload Tenancy \d of 6/ });
  // From the team and the facts above it, by Tab alone.
  await page
    .getByRole('heading', { level: 1, name: 'Building a Kubernetes' })
    .focus();
  for (let tabs = 0; tabs < 40; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await section.evaluate(link => link === document.activeElement)) {
      break;
    }
  }
  await expect(section).toBeFocused();
  await page.keyboard.press('Enter');
  const card = page.getByRole('heading', {
    name: 'Workload Tenancy',
    level: 2,
  });
  await expect(card).toBeFocused();
  await expect(card).toBeInViewport();
  await expect(page).toHaveURL(/#section-7$/);

  await section.focus();
  await page.keyboard.press('Tab');
  const overview = map.getByRole('link', {
    name: /^Workload Tenancy: overview/,
  });
  await expect(overview).toBeFocused();
  await expect(page.getByRole('tooltip')).toContainText(
    'Workload Tenancy: overview',
  );
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Workload Tenancy', level: 1 }),
  ).toBeVisible();
});

for (const [name, width, colorScheme] of [
  ['on a desktop', 1280, 'light'],
  ['on a desktop in the dark', 1440, 'dark'],
  ['on a phone', 390, 'light'],
  ['on a phone in the dark', 390, 'dark'],
] as const) {
  test(`the page of a path is accessible and stays where it is ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
    await page.emulateMedia({ colorScheme });
    await signIn(page);
    const map = page.getByRole('navigation', { name: 'Platform map' });
    await openUntil(page, seriesPage, map);

    // Of what is ours: the app's own sidebar loads its parts one after another.
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(window, { shifts });
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
          const {
            value,
            sources,
          }: { value?: number; sources?: { node?: Node }[] } = Object(entry);
          if (
            sources?.some(({ node }) => node?.parentElement?.closest('main'))
          ) {
            shifts.sum += value ?? 0;
          }
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(seriesPage);
    await expect(map).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(
      await page.evaluate(() =>
        'shifts' in window ? Object(window.shifts).sum : undefined,
      ),
    ).toBeLessThanOrEqual(0.002);
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      ),
    ).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
}
