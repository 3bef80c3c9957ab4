import AxeBuilder from '@axe-core/playwright';
import { expect, Locator, Page, test as base } from '@playwright/test';

/** Fails a test whose page wrote an error to the console or threw one. */
export const test = base.extend<{ consoleErrors: string[] }>({
  consoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('console', message => {
        if (message.type() === 'error') {
          errors.push(`${message.text()} (${message.location().url})`);
        }
      });
      page.on('pageerror', error => errors.push(String(error)));
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

/** Signs in as the guest of the example organisation. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  const enter = page.getByRole('button', { name: 'Enter' });
  await enter.click();
  await expect(enter).toBeHidden();
}

/** Opens a page again until it shows something: the catalog fills after the backend started. */
export async function openUntil(
  page: Page,
  address: string,
  shown: Locator,
): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    await expect(shown).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 90_000 });
}

/**
 * The heading of a page of ours; the app's header above it has one too, which may have much
 * the same name.
 */
export function pageHeading(page: Page, name?: string | RegExp): Locator {
  return page.getByRole('main').getByRole('heading', { level: 1, name });
}

/** Fails on accessibility violations that axe calls serious or critical. */
export async function expectAccessible(page: Page): Promise<void> {
  // By its name in the page, for an open dialog hides its role.
  await expect(page.locator('main')).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html }) => html.slice(0, 200)),
    }));
  expect(grave).toEqual([]);
}

export { expect };
