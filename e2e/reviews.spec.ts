import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { e2e } from './environment';
import { expect, expectAccessible, signIn, test } from './test';

const series = 'building-a-kubernetes-application-platform';
const team = encodeURIComponent('group:default/storage-squad');
const file = join(
  e2e.contentFolder,
  'guides/kubernetes/storage-integration.md',
);
const guide = `/learning-paths/guides/kubernetes/storage-integration?series=${series}&team=${team}`;

test('a team reviews a guide, sees that its text changed and what, and reviews it again', async ({
  page,
}) => {
  await signIn(page);
  await page.goto(`/learning-paths/series/${series}?team=${team}`);
  await page
    .getByRole('button', { name: /^Start: Storage Integration \(\d+ min\)/ })
    .click();
  await expect(
    page.getByText(/You attest for Storage squad to the text/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Mark as reviewed' }).click();
  await expect(page.getByText('Saved for Storage squad')).toBeVisible();
  await expect(page.getByText(/Storage squad, by Guest, /)).toBeVisible();
  // The section has this guide only.
  const moment = page.getByRole('region', {
    name: 'Storage Integration is complete for Storage squad',
  });
  await expect(moment.getByText(/^By Guest, on /)).toBeVisible();
  await expectAccessible(page);
  await moment
    .getByRole('button', { name: /^Next: Container Networking/ })
    .click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Container Networking' }),
  ).toBeFocused();

  await page.goto(`/learning-paths/series/${series}?team=${team}`);
  await expect(page.getByText('1 of 26 done')).toBeVisible();
  await expectAccessible(page);

  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('## Constraints', '## Hard constraints'));
  appendFileSync(file, '\nA closing remark on restores.\n');
  await expect(async () => {
    await page.goto(guide);
    await expect(
      page.getByText(/Changed since Storage squad reviewed it/),
    ).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.getByRole('button', { name: 'See what changed' }).click();
  await expect(
    page.getByRole('insertion').filter({ hasText: 'closing remark' }),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Still fine: review again' }).click();
  await expect(
    page.getByText(/Changed since Storage squad reviewed it/),
  ).toBeHidden();

  await page.getByRole('button', { name: /^History/ }).click();
  await expect(page.getByText(/^By Guest, \d/)).toHaveCount(2);
  writeFileSync(file, before);
});

test('an exception needs a reason and an end date; undo takes it back', async ({
  page,
}) => {
  await signIn(page);
  await page.goto(guide.replace('storage-integration', 'identity-dex'));
  await page.getByRole('radio', { name: 'Reviewed with an exception' }).check();
  await page
    .getByRole('button', { name: 'Mark as reviewed with an exception' })
    .click();
  await expect(page.getByText('A reason is needed.')).toBeVisible();
  await page
    .getByLabel(/What deviates and why/)
    .fill('We sign in with another provider until the merger.');
  await page.getByLabel(/The exception ends on/).fill('2099-12-31');
  await page
    .getByRole('button', { name: 'Mark as reviewed with an exception' })
    .click();
  await expect(page.getByText(/until the merger/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo the review' }).click();
  await expect(
    page.getByRole('button', { name: 'Mark as reviewed', exact: true }),
  ).toBeVisible();
});
