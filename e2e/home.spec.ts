import {
  expect,
  expectAccessible,
  openUntil,
  pageHeading,
  signIn,
  test,
} from './test';

test('whoever signs in is on the home page, and goes on from there', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await signIn(page);
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByText('404')).toHaveCount(0);
  await expect(page.getByText('Changed for your teams')).toBeVisible();
  // The example of these tests begins without reviews, and its catalog without teams.
  await openUntil(
    page,
    '/',
    page.getByText(
      'Nothing changed and nothing is due: what your teams reviewed holds.',
    ),
  );
  const sidebar = page.getByRole('navigation', { name: 'sidebar nav' });
  await expect(sidebar.getByRole('link').first()).toHaveText('Home');
  await expectAccessible(page);

  await page
    // Other tests review guides of this path before or after.
    .getByRole('button', {
      name: /^(Start|Continue): .*, Building a Kubernetes Application Platform$/,
    })
    .click();
  await expect(page).toHaveURL(
    /guides\/kubernetes\/.*series=building-a-kubernetes/,
  );
  await expect(pageHeading(page)).toBeVisible();
});

test('an address that leads nowhere is still no home page', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/nowhere');
  await expect(page.getByText(/404/)).toBeVisible();
});

test('a reader arranges the home page, and finds it so again', async ({
  page,
}) => {
  await signIn(page);
  await page.getByRole('button', { name: 'Arrange this page' }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Arrange this page' }),
  ).toHaveCount(0);
});
