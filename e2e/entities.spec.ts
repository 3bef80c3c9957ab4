import { expect, expectAccessible, openUntil, signIn, test } from './test';

const entity = '/catalog/default/component/payments-gateway';

test.setTimeout(150_000);

test('a service shows the guides that apply to it, takes another by hand, and counts a review', async ({
  page,
}) => {
  await signIn(page);
  await openUntil(
    page,
    entity,
    page.getByText(/\d+ of \d+ reviewed by Payments team/).first(),
  );
  await expect(
    page.getByText('Reviewed by the team; not evidence about this service.'),
  ).toBeVisible();

  const counts = page.getByText(/^\d+ of \d+ reviewed by Payments team/);
  // What comes from the system is in the index, which is made every half minute here.
  await openUntil(
    page,
    `${entity}/platform-guides`,
    page.getByText('from system payments').first(),
  );
  await expect(
    page.getByText('Every service', { exact: true }).first(),
  ).toBeVisible();
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
  await openUntil(
    page,
    '/learning-paths/entities?kind=component',
    page.getByRole('row', { name: /payments-gateway/ }),
  );
  await expectAccessible(page);
});

test('a team shows its own learning on its page in the catalog', async ({
  page,
}) => {
  await signIn(page);
  await openUntil(
    page,
    '/catalog/default/group/payments-team',
    page.getByRole('link', { name: /All about this team/ }),
  );
});
