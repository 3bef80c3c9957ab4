import { readFileSync } from 'node:fs';
import { expect, expectAccessible, openUntil, signIn, test } from './test';

const series = 'building-a-kubernetes-application-platform';
const team = 'group:default/payments-team';
const seriesPage = `/learning-paths/series/${series}?team=${encodeURIComponent(
  team,
)}`;
const coverage = `/learning-paths/coverage?series=${series}`;

test.setTimeout(150_000);

test('a whole section is reviewed at once, and the coverage moves', async ({
  page,
}) => {
  await signIn(page);
  const row = page.getByRole('row', { name: /^Payments team/ });
  const nothing = row.getByRole('button', { name: /, All: 0 of 26$/ });
  await openUntil(page, coverage, nothing);
  await expectAccessible(page);

  await page.goto(seriesPage);
  await page
    .getByRole('button', { name: 'More for Storage Integration' })
    .click();
  await page
    .getByRole('menuitem', { name: 'Review the whole section' })
    .click();
  const dialog = page.getByRole('dialog');
  // None of them was opened in this browser, so that none is ticked, and the record will say so.
  await expect(
    dialog.getByRole('button', { name: 'Mark 0 guides as reviewed' }),
  ).toBeDisabled();
  for (const box of await dialog.getByRole('checkbox').all()) {
    await box.check();
  }
  await expect(
    dialog.getByText(/The record will say: attested without opening/),
  ).toBeVisible();
  await expect(
    dialog.getByText(/You attest for Payments team to/),
  ).toBeVisible();
  await expectAccessible(page);
  await dialog
    .getByRole('button', { name: /Mark \d+ guides? as reviewed/ })
    .click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/of 26 done/).first()).toBeVisible();
  await expect(page.getByText('0 of 26 done')).toBeHidden();

  await page.goto(coverage);
  await expect(nothing).toBeHidden();
  await row
    .getByRole('button', { name: /Storage Integration/ })
    .first()
    .click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('Reviewed').first()).toBeVisible();
  await expect(
    drawer.getByText('Attested without opening').first(),
  ).toBeVisible();
  await drawer
    .getByRole('link', { name: /All guides of Payments team/ })
    .click();
  await expect(
    page.getByRole('heading', { name: 'Payments team', level: 1 }),
  ).toBeVisible();
  await expect(page.getByText(/of 26 done/).first()).toBeVisible();
  await expectAccessible(page);
});

test('the coverage is rolled up the organisation, and leaves as CSV', async ({
  page,
}) => {
  await signIn(page);
  await openUntil(
    page,
    `${coverage}&by=group`,
    page.getByRole('row', { name: /^.*Platform/ }).first(),
  );
  await expect(page.getByText(/\d+ teams/).first()).toBeVisible();
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const file = await (await download).path();
  const [header, first] = readFileSync(file, 'utf8').split('\r\n');
  expect(header).toMatch(/^team,name,/);
  expect(first).toContain(series);
});

test('a cell of the coverage has an address, and going back closes it', async ({
  page,
}) => {
  await signIn(page);
  const cell = page.getByRole('button', {
    name: /^Payments team, Container Networking/,
  });
  // Without a path in the address, the page finds one.
  await openUntil(page, '/learning-paths/coverage', cell);
  const before = page.url();
  await cell.click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('list', { name: 'Guides' })).toBeVisible();
  const address = page.url();
  expect(address).not.toBe(before);

  await page.goBack();
  await expect(drawer).toBeHidden();
  expect(page.url()).toBe(before);
  await expect(cell).toBeFocused();

  await page.goto(address);
  await expect(drawer.getByRole('list', { name: 'Guides' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(cell).toBeFocused();
});

test('the coverage can be read on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page);
  await openUntil(
    page,
    coverage,
    page.getByRole('row', { name: /^Payments team/ }),
  );
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});
