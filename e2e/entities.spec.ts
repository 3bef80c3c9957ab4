import { expect, expectAccessible, signIn, test } from './test';

const entity = '/catalog/default/component/payments-gateway';

test('a service shows the guides that apply to it, takes another by hand, and counts a review', async ({
  page,
}) => {
  await signIn(page);
  await page.goto(entity);
  await expect(page.getByText('Platform guides').first()).toBeVisible();
  await expect(
    page.getByText(/\d+ of \d+ reviewed by Payments team/).first(),
  ).toBeVisible();
  await expect(page.getByText(/from system payments/i).first()).toBeVisible();

  await page.goto(`${entity}/platform-guides`);
  const counts = page.getByText(/^\d+ of \d+ reviewed by Payments team/);
  const before = await counts.first().innerText();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Add a guide' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('Pod Priority');
  await dialog.getByRole('option').first().click();
  await dialog
    .getByLabel(/Note/)
    .fill('The gateway must not be evicted first.');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/added by Guest/i).first()).toBeVisible();
  await expect(counts.first()).not.toHaveText(before);
  const added = await counts.first().innerText();

  await page
    .getByRole('link', { name: /Pod Priority/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: 'Mark as reviewed', exact: true })
    .click();
  await expect(page.getByText(/Payments team, by Guest, /)).toBeVisible();

  await page.goto(`${entity}/platform-guides`);
  await expect(counts.first()).not.toHaveText(added);
  await page.getByRole('button', { name: /^Remove .*Pod Priority/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Remove', exact: true })
    .click();
  await expect(page.getByText(/was removed/)).toBeAttached();
});

test('entities are listed by how far their owners are', async ({ page }) => {
  await signIn(page);
  await page.goto('/learning-paths/entities?kind=component');
  await expect(
    page.getByRole('row', { name: /payments-gateway/ }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('a team shows its own learning on its page in the catalog', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/catalog/default/group/payments-team');
  await expect(
    page.getByRole('link', { name: /All about this team/ }),
  ).toBeVisible();
});
